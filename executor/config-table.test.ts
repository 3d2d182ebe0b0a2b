import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configTable } from './config-table.ts';

test('docs/configuration.md has the table of all variables; `npm run config-table` prints it', () => {
  const page = readFileSync(join(import.meta.dirname, '../docs/configuration.md'), 'utf8');
  expect(page).toContain(`\n\n${configTable()}\n\n`);
});
