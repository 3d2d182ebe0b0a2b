/** Every module and every environment is valid, and its own tests pass. */

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openWorkspace, rootFolders, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace(inject('providersEnv'));
  for (const folder of rootFolders()) await workspace.init(folder);
});
afterAll(() => workspace[Symbol.asyncDispose]());

/** How many of a folder's own tests passed; Terraform is content with none. */
function passed(output: string): number {
  return Number(/^Success! (\d+) passed/m.exec(output)?.[1] ?? 0);
}

test('all files are formatted as terraform fmt does', async () => {
  const { ok, output } = await workspace.terraform('.', 'fmt', '-check', '-recursive', '-diff');
  expect(output).toBe('');
  expect(ok).toBe(true);
});

describe.concurrent.each(rootFolders())('%s', (folder) => {
  test('is valid', async () => {
    const { ok, output } = await workspace.terraform(folder, 'validate');
    expect(ok, output).toBe(true);
  });

  test('passes its own tests, of which there are some', async () => {
    const { ok, output } = await workspace.terraform(folder, 'test');
    expect(ok, output).toBe(true);
    expect(passed(output), output).toBeGreaterThan(0);
  });
});
