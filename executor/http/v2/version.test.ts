import { describe, expect, test } from 'vitest';
import { isAnsweredBy } from './version.ts';

const rows = (...versions: string[]) => versions.map((version) => ({ version }));

describe('the installed version 3.11.2 satisfies', () => {
  test.each(
    rows(
      ...['*', 'x'],
      ...['3', '3.11', '3.11.2', 'v3.11.2', '=3.11.2', '3.x', '3.11.x', '3.*'],
      ...['^3.10', '^3.10.0', '^3', '~3.11', '~3.11.1', '>=3', '>3.10', '>=3.9 <4', '<=3.11.2', '3.0 - 3.12', '2 || 3'],
    ),
  )('$version', ({ version }) => {
    expect(isAnsweredBy(version, '3.11.2')).toBe(true);
  });
});

describe('3.11.2 satisfies the exact versions of earlier back ends', () => {
  test.each(rows('3.10.0', '3.9.4', '3.11.1', '2.7.18', '3.11.2-rc.1', 'v3.10.0'))('$version', ({ version }) => {
    expect(isAnsweredBy(version, '3.11.2')).toBe(true);
  });
});

describe('3.11.2 does not satisfy', () => {
  test.each(
    rows(
      ...['3.11.3', '3.12.0', '4.0.0', '99.0.0'],
      ...['2', '4', '3.10', '3.12', '3.1', '^3.12', '~3.10', '~3.12', '>4', '<3.11', '4.x', '^2', '3.11.x <3.11.2'],
      ...['latest', 'three', '3.11.2.1', '^', '3.11.2 and more', '3;', 'latest || *', '1'.repeat(128)],
    ),
  )('$version', ({ version }) => {
    expect(isAnsweredBy(version, '3.11.2')).toBe(false);
  });
});

test.each([
  ['17.0.15.1', '17.0.15.1', true],
  ['17.0.15', '17.0.15.1', true],
  ['17', '17.0.15.1', true],
  ['18', '17.0.15.1', false],
  ['15.0.2', '21.1', true],
  ['21', '21.1', true],
  ['21.1', '21.1', true],
  ['21.2', '21.1', false],
])('%s is requested and %s is installed: %j', (wanted, installed, isAnswered) => {
  expect(isAnsweredBy(wanted, installed)).toBe(isAnswered);
});
