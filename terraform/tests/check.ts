/** Validates modules and environments of terraform/ and runs their tests, in a copy: npm run check:terraform -- modules/network environments/dev */

import { openProviders } from './providers.ts';
import { openWorkspace, type Tested, tested, type Workspace } from './workspace.ts';

async function check(workspace: Workspace, { name, folder, args }: Tested): Promise<boolean> {
  await workspace.init(folder);
  for (const step of [['validate'], ['test', ...args]]) {
    const { ok, output } = await workspace.terraform(folder, ...step);
    process.stdout.write(`${name}: terraform ${step.join(' ')}\n${output}\n`);
    if (!ok) return false;
  }
  return true;
}

function named(name: string): Tested {
  const found = tested().find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no ${name}; there are ${tested().map((one) => one.name)}`);
  return found;
}

const chosen = process.argv.slice(2).map(named);

const providers = await openProviders();
try {
  process.stdout.write(`Against ${providers.name}.\n`);
  await using workspace = await openWorkspace(providers.env);
  for (const one of chosen) if (!(await check(workspace, one))) process.exitCode = 1;
} finally {
  await providers.close();
}
