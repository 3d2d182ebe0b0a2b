import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configTable } from './config-table.ts';

test('the README has the table of all variables; `npm run config-table` prints it', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  expect(readme).toContain(`\n\n${configTable()}\n\n`);
});
