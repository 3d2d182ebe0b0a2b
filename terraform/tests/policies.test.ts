/** Every file and every environment keeps every policy; and every check of one has been seen to fail. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type DeployedResource, deploy, readSources, type SourceFile } from './deployed.ts';
import { deployedPolicies } from './policies/deployed.ts';
import { writtenPolicies } from './policies/written.ts';
import { ENVIRONMENTS, openWorkspace, ROOT, type Workspace } from './workspace.ts';

let workspace: Workspace;
let sources: SourceFile[];
const deployed = new Map<string, DeployedResource[]>();
beforeAll(async () => {
  workspace = await openWorkspace(inject('providersEnv'));
  sources = await readSources(workspace);
  await workspace.init(ROOT);
  for (const environment of ENVIRONMENTS) deployed.set(environment, await deploy(workspace, environment));
});
afterAll(() => workspace[Symbol.asyncDispose]());

/** Looks at a copy in which this text was replaced, and puts it back. */
async function whenBroken<Seen>(
  { file, text, by }: { file: string; text: string; by: string },
  look: () => Promise<Seen>,
): Promise<Seen> {
  const path = join(workspace.path, file);
  const original = await readFile(path, 'utf8');
  await workspace.replace(file, text, by);
  try {
    return await look();
  } finally {
    await writeFile(path, original);
  }
}

describe('in every file', () => {
  test.each(writtenPolicies)('$name', ({ violations }) => {
    expect(violations(sources)).toEqual([]);
  });
});

describe.each(ENVIRONMENTS)('in %s', (environment) => {
  test.each(deployedPolicies)('$name', ({ violations }) => {
    expect(violations({ environment, resources: deployed.get(environment) ?? [] })).toEqual([]);
  });

  test('an image is refused by its tag', async () => {
    const byTag = deploy(workspace, environment, 'executorregistry.azurecr.io/executor:latest');
    await expect(byTag).rejects.toThrow('must be named by its digest');
  });

  test("a state that is kept as another environment's is refused", async () => {
    const renamed = {
      file: `environments/${environment}.backend.hcl`,
      text: `${environment}.tfstate`,
      by: 'a.tfstate',
    };
    const elsewhere = whenBroken(renamed, () => deploy(workspace, environment));
    await expect(elsewhere).rejects.toThrow(`its key must end in ${environment}.tfstate`);
  });
});

describe('it would be seen if it were not so', () => {
  test.each(writtenPolicies)('$name', async ({ violations, broken }) => {
    expect(violations(await whenBroken(broken, () => readSources(workspace)))).not.toEqual([]);
  });

  test.each(deployedPolicies)('$name', async ({ violations, broken }) => {
    const resources = await whenBroken(broken, () => deploy(workspace, 'prod'));
    expect(violations({ environment: 'prod', resources })).not.toEqual([]);
  });
});
