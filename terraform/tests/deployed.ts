/** What the policies are about: every file as it is written, and what an environment is once applied, with mocks. */

import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { ROOT, settingsOf, type Workspace } from './workspace.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Values = Readonly<Record<string, Json>>;

/** An object somewhere in a value; an empty one where there is none. */
export const within = (value: unknown, ...path: readonly string[]): Values =>
  path.reduce<Values>((outer, name) => Object(outer[name]), Object(value));

export interface DeployedResource {
  address: string;
  type: string;
  values: Values;
}

interface StateModule {
  resources?: (DeployedResource & { mode: 'managed' | 'data' })[];
  child_modules?: StateModule[];
}

export interface SourceFile {
  path: string;
  text: string;
  /** Blocks by kind, and below by label, as hcl2json gives them. */
  blocks: Values;
}

const DIGEST =
  'executorregistry.azurecr.io/executor@sha256:0000000000000000000000000000000000000000000000000000000000000000';

const testWith = (image: string) => `
mock_provider "azurerm" { source = "./mocks" }
mock_provider "azapi" { source = "./mocks/azapi" }
run "deployed" {
  command = apply
  variables {
    image    = "${image}"
    api_keys       = {}
    queue_password = ""
  }
}
`;

const resourcesIn = ({ resources = [], child_modules = [] }: StateModule): DeployedResource[] => [
  ...resources.filter(({ mode }) => mode === 'managed'),
  ...child_modules.flatMap(resourcesIn),
];

/** The root with the settings of an environment, applied. */
export async function deploy(workspace: Workspace, environment: string, image = DIGEST): Promise<DeployedResource[]> {
  await writeFile(join(workspace.path, ROOT, 'deployed.tftest.hcl'), testWith(image));
  const { ok, output, stdout } = await workspace.terraform(
    ROOT,
    'test',
    settingsOf(environment),
    '-json',
    '-verbose',
    '-filter=deployed.tftest.hcl',
  );
  if (!ok) throw new Error(`${environment} cannot be applied: ${output}`);
  for (const line of stdout.split('\n').filter((text) => text !== '')) {
    const message: { test_state?: { root_module: StateModule } } = JSON.parse(line);
    if (message.test_state !== undefined) return resourcesIn(message.test_state.root_module);
  }
  throw new Error('terraform test printed no state');
}

export async function readSources(workspace: Workspace): Promise<SourceFile[]> {
  const paths = readdirSync(workspace.path, { recursive: true, encoding: 'utf8' });
  return Promise.all(
    paths
      .filter(
        (path) =>
          /^((modules|environments)\/.*|[^/]*)\.(tf|hcl|tfvars)$/.test(path) && !/\.terraform|tftest/.test(path),
      )
      .map(async (path) => {
        const text = await readFile(join(workspace.path, path), 'utf8');
        return { path, text, blocks: await parse(path, text) };
      }),
  );
}
