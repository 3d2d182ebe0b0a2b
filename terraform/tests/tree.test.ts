/** Every module is valid, the root too, and the tests of each module and of each environment pass. */

import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { folders, openWorkspace, tested, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace(inject('providersEnv'));
  for (const folder of folders()) await workspace.init(folder);
});
afterAll(() => workspace[Symbol.asyncDispose]());

/** How many tests passed; Terraform is content with none. */
function passed(output: string): number {
  return Number(/^Success! (\d+) passed/m.exec(output)?.[1] ?? 0);
}

test('all files are formatted as terraform fmt does', async () => {
  const { ok, output } = await workspace.terraform('.', 'fmt', '-check', '-recursive', '-diff');
  expect(output).toBe('');
  expect(ok).toBe(true);
});

test.concurrent.each(folders())('%s is valid', async (folder) => {
  const { ok, output } = await workspace.terraform(folder, 'validate');
  expect(ok, output).toBe(true);
});

test.concurrent.each(tested())('$name passes its own tests, of which there are some', async ({ folder, args }) => {
  const { ok, output } = await workspace.terraform(folder, 'test', ...args);
  expect(ok, output).toBe(true);
  expect(passed(output), output).toBeGreaterThan(0);
});
