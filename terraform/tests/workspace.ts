/** A copy of terraform/ to work in: what Terraform leaves behind, it leaves there. */

import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Providers } from './providers.ts';

const TERRAFORM_FOLDER = join(import.meta.dirname, '..');
const COMMAND_MS_MAX = 120_000;

interface Ended {
  ok: boolean;
  /** All that Terraform wrote, for a person. */
  output: string;
  /** The same without warnings and such, for a parser. */
  stdout: string;
}

export interface Workspace extends AsyncDisposable {
  path: string;
  /** Replaces text in a file, of which there must be exactly one. */
  replace(file: string, text: string, by: string): Promise<void>;
  terraform(folder: string, ...args: string[]): Promise<Ended>;
  /** Must precede everything else in a folder. */
  init(folder: string): Promise<void>;
}

/** The root module, from which every environment is deployed. */
export const ROOT = '.';

export const ENVIRONMENTS = ['dev', 'staging', 'prod'] as const;

/** Each folder that Terraform can be run in. */
export const folders = (): string[] => [
  ...readdirSync(join(TERRAFORM_FOLDER, 'modules'))
    .toSorted()
    .map((name) => `modules/${name}`),
  ROOT,
];

export interface Tested {
  name: string;
  folder: string;
  /** Arguments of `terraform test`. */
  args: readonly string[];
}

export const settingsOf = (environment: string) => `-var-file=environments/${environment}.tfvars`;

/** All that has tests of its own: each module, and the root with the settings of each environment. */
export const tested = (): Tested[] => [
  ...folders()
    .filter((folder) => folder !== ROOT)
    .map((folder) => ({ name: folder, folder, args: [] })),
  ...ENVIRONMENTS.map((environment) => ({
    name: `environments/${environment}`,
    folder: ROOT,
    args: [
      settingsOf(environment),
      ...[environment, 'state'].map((file) => `-filter=${join('tests', `${file}.tftest.hcl`)}`),
    ],
  })),
];

export async function openWorkspace(env: Providers['env']): Promise<Workspace> {
  const path = await mkdtemp(join(tmpdir(), 'terraform-'));
  await cp(TERRAFORM_FOLDER, path, {
    recursive: true,
    filter: (source) => !/\/(tests\/.*\.ts|\.terraform)$/.test(source),
  });
  const workspace: Workspace = {
    path,
    async init(folder) {
      const { ok, output } = await workspace.terraform(folder, 'init', '-backend=false', '-input=false');
      if (!ok) throw new Error(`${folder}: terraform init failed\n${output}`);
    },
    async replace(file, text, by) {
      const before = await readFile(join(path, file), 'utf8');
      if (before.split(text).length !== 2) throw new Error(`${file} has not exactly one ${JSON.stringify(text)}`);
      await writeFile(
        join(path, file),
        before.replace(text, () => by),
      );
    },
    async terraform(folder, ...args) {
      const { exitCode, all, stdout } = await execa('terraform', [`-chdir=${join(path, folder)}`, ...args], {
        env: { ...env, TF_IN_AUTOMATION: '1', CHECKPOINT_DISABLE: '1', TF_CLI_ARGS: '-no-color' },
        all: true,
        reject: false,
        timeout: COMMAND_MS_MAX,
        stdin: 'ignore',
      });
      if (exitCode === undefined) throw new Error(`terraform ${args[0]} did not end by itself: ${all}`);
      return { ok: exitCode === 0, output: all, stdout };
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
  return workspace;
}
