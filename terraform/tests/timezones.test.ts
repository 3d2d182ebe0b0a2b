/** The time zones that a prewarm window may name are those that there are. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const file = join(import.meta.dirname, '../modules/executor/timezones.txt');
const timezones = readFileSync(file, 'utf8').trimEnd().split('\n');

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

test('each time zone exists, and is listed once', () => {
  expect(timezones.filter((name) => !isKnown(name))).toEqual([]);
  expect(timezones).toEqual([...new Set(timezones)].toSorted());
});
