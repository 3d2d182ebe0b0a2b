/** Which providers terraform takes is written down at the first deployment, and kept to from then on. */

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digest, RUNNING, runScript } from './stubbed-cloud.ts';

const INIT_DEV = 'terraform -chdir=terraform init -input=false -backend-config=environments/dev.backend.hcl';
const PLATFORMS = ['linux_amd64', 'linux_arm64', 'darwin_amd64', 'darwin_arm64', 'windows_amd64'];

/** Not what is made of the sources, which is large. */
const isSource = (path: string) => !path.endsWith('/build');

/** A checkout with one environment, as the lock file of the real one is not the tests' to write. */
let repository: string;
beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'checkout-'));
  for (const folder of ['scripts', 'executor/languages']) // the smoke test has a program of each language
    cpSync(join(import.meta.dirname, '../../..', folder), join(repository, folder), {
      recursive: true,
      filter: isSource,
    });
  mkdirSync(join(repository, 'terraform/environments'), { recursive: true });
  for (const file of ['dev.tfvars', 'dev.backend.hcl'])
    writeFileSync(join(repository, 'terraform/environments', file), '');
});
afterEach(() => rmSync(repository, { recursive: true }));

const lock = () => writeFileSync(join(repository, 'terraform/.terraform.lock.hcl'), '');
const deploy = (env: Readonly<Record<string, string>> = {}) =>
  runScript('deploy.sh', ['dev'], RUNNING, { repository, env: { EXECUTOR_IMAGE: digest(2), ...env } });
const ofProviders = (calls: readonly string[]) => calls.filter((call) => / (?:init|providers) /.test(call));

test('where there is no lock file, one is made for every platform, and is to be committed', async () => {
  const { code, calls, stdout } = await deploy();
  expect(code).toBe(0);
  expect(ofProviders(calls)).toEqual([
    INIT_DEV,
    `terraform -chdir=terraform providers lock ${PLATFORMS.map((platform) => `-platform=${platform}`).join(' ')}`,
  ]);
  expect(stdout).toContain('Commit terraform/.terraform.lock.hcl');
});

test('a lock file is kept to, and never written', async () => {
  lock();
  const { code, calls } = await deploy();
  expect(code).toBe(0);
  expect(ofProviders(calls)).toEqual([`${INIT_DEV} -lockfile=readonly`]);
});

test.each(['scale.sh', 'destroy.sh'])('%s keeps to it as well', async (script) => {
  lock();
  const { calls } = await runScript(script, script === 'scale.sh' ? ['dev', '5'] : ['dev'], RUNNING, { repository });
  expect(ofProviders(calls)).toEqual([`${INIT_DEV} -lockfile=readonly`]);
});

test('a workflow, which could not commit one, changes nothing without it', async () => {
  const { code, calls, stderr } = await deploy({ GITHUB_ACTIONS: 'true' });
  expect(code).toBe(1);
  expect(stderr).toContain('Deploy once by hand, and commit it. Nothing was changed.');
  expect(calls.filter((call) => / (?:providers|plan|apply) /.test(call))).toEqual([]);
});

test('providers that cannot be noted stop a deployment before anything is changed', async () => {
  const { code, calls, stderr } = await deploy({ FAILS: 'terraform * providers *' });
  expect(code).toBe(1);
  expect(stderr).toContain('Remove terraform/.terraform.lock.hcl, and run this again.');
  expect(calls.filter((call) => / (?:plan|apply) /.test(call))).toEqual([]);
});
