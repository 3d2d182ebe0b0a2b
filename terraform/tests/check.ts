/** Validates folders below terraform/ and runs their tests, in a copy: npm run check:terraform -- modules/network environments/dev */

import { openProviders } from './providers.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

async function check(workspace: Workspace, folder: string): Promise<boolean> {
  await workspace.init(folder);
  for (const step of ['validate', 'test']) {
    const { ok, output } = await workspace.terraform(folder, step);
    process.stdout.write(`${folder}: terraform ${step}\n${output}\n`);
    if (!ok) return false;
  }
  return true;
}

const providers = await openProviders();
try {
  process.stdout.write(`Against ${providers.name}.\n`);
  await using workspace = await openWorkspace(providers.env);
  for (const folder of process.argv.slice(2)) if (!(await check(workspace, folder))) process.exitCode = 1;
} finally {
  await providers.close();
}
