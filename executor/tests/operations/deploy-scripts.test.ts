import { describe, expect, test } from 'vitest';
import { languages } from '../../languages/index.ts';
import { digest, EMPTY, RUNNING, runScript } from './stubbed-cloud.ts';

const given = { EXECUTOR_IMAGE: digest(2) };
/** Which commands were called, each without its options. */
const short = (calls: readonly string[]) =>
  calls.map((call) =>
    call.replace(/ -chdir=\S+/, '').replace(/^((?:terraform|docker|git|curl) [a-z]+|az(?: [a-z][a-z-]*)+).*/, '$1'),
  );
const changes = (calls: readonly string[]) => calls.filter((call) => /^terraform .* apply /.test(call));
const plannedImages = (calls: readonly string[]) => calls.flatMap((call) => / -var image=(\S+)/.exec(call)?.[1] ?? []);

test.concurrent('the first deployment makes the registry, pushes, and deploys what the registry calls the image', async () => {
  const { code, calls, image, stdout } = await runScript('deploy.sh', ['dev'], EMPTY);
  expect(code).toBe(0);
  expect(
    short(calls).filter((call) => !/^(?:docker (?:info|image|build)|git rev|curl|terraform providers)/.test(call)),
  ).toEqual([
    'az account show',
    'terraform init',
    'terraform output',
    'terraform plan',
    'terraform apply',
    'terraform output',
    'az keyvault secret show',
    'git describe',
    'az acr login',
    'docker push',
    'az acr repository show',
    'terraform plan',
    'terraform apply',
    'terraform output',
    'az containerapp show',
    'az containerapp revision show',
    'az containerapp show',
    'az containerapp logs show',
  ]);
  const targets = [
    'module.stack.module.registry',
    'module.stack.module.vault',
    'module.stack.azurerm_resource_group.this',
    'module.stack.data.azurerm_resource_group.existing',
    'terraform_data.environment',
  ];
  expect(calls.find((call) => call.includes('-target'))).toContain(
    `-var image=placeholder.azurecr.io/executor@sha256:${'0'.repeat(64)} -target=${targets.join(' -target=')}`,
  );
  expect(image).toBe(digest(2));
  expect(stdout).toContain(`dev runs ${digest(2)} at https://executor.example`);
});

test.concurrent('the image is built before it is pushed, as a tag that says its commit and never moves', async () => {
  const { calls } = await runScript('deploy.sh', ['dev'], EMPTY);
  const tag = /^docker push (registry\.azurecr\.io\/executor:[0-9a-f]{40}-\d{14})$/m.exec(calls.join('\n'))?.[1];
  const built = calls.findIndex((call) => call.startsWith('docker build') && call.includes(`--tag ${tag} `));
  expect(built).toBeGreaterThan(0);
  expect(built).toBeLessThan(calls.indexOf(`docker push ${tag}`));
});

test.concurrent('every language is tried, and a wrong answer too', async () => {
  const { calls } = await runScript('deploy.sh', ['dev'], RUNNING, { env: given });
  const bodies = calls.flatMap((call) => /\/([a-z_-]+)\.json/.exec(call)?.[1] ?? []);
  const accepted = languages.map(({ name }) => `${name}-accepted`).sort();
  expect(bodies).toEqual([...accepted, 'python-wrong_answer']);
});

test.concurrent('an image that is given is not built, and nothing is made twice', async () => {
  const { code, calls, image } = await runScript('deploy.sh', ['dev'], RUNNING, { env: given });
  expect([code, image]).toEqual([0, digest(2)]);
  expect(calls.filter((call) => /^(?:docker|podman|git|az acr|az keyvault)|-target/.test(call))).toEqual([]);
});

test.concurrent('terraform waits for its lock, asks nothing, and applies exactly what it planned', async () => {
  const { calls } = await runScript('deploy.sh', ['dev'], RUNNING, { env: given });
  expect(calls.filter((call) => / (?:plan|apply) /.test(call))).toEqual([
    `terraform -chdir=terraform plan -input=false -lock-timeout=10m -out=SCRATCH/plan -var-file=environments/dev.tfvars -var image=${digest(2)} -var warm_replicas=0`,
    `terraform -chdir=terraform apply -input=false -lock-timeout=10m SCRATCH/plan`,
  ]);
});

test.concurrent('replicas that are kept for a contest stay', async () => {
  const deployed = { ...RUNNING, warm: '200' };
  const { code, image, warm, stdout } = await runScript('deploy.sh', ['prod'], deployed, { env: given });
  expect([code, image, warm]).toEqual([0, digest(2), '200']);
  expect(stdout).toContain('at least 200 replicas');
});

describe('what fails after something was changed is rolled back', () => {
  test.concurrent.each([
    ['the apply', { APPLY_FAILS: '*2' }, 'an alert could not be made'],
    ['a revision that fails', { NEVER_READY: '*2' }, 'executor--8: Provisioned, Failed'],
    ['a revision that is never ready', { NEVER_READY: '*2', STATE_OF_UNREADY: 'Activating' }, 'Not ready:'],
    ['a verdict', { GRADES_WRONG: '*2' }, '"verdict":"runtime_error"'],
  ])('%s', async (_name, wrong, why) => {
    const { code, calls, image, stdout, stderr } = await runScript('deploy.sh', ['dev'], RUNNING, {
      env: { ...given, ...wrong },
    });
    expect([code, image]).toEqual([1, digest(1)]);
    expect(plannedImages(calls)).toEqual([digest(2), digest(1)]);
    expect(changes(calls)).toHaveLength(2);
    expect(stdout + stderr).toContain(why);
    expect(stderr).toContain(`This failed: ${digest(2)}. dev runs the image before it, ${digest(1)}.`);
  });

  test.concurrent('and goes back to what was ready last, where the latest revision had failed before', async () => {
    const deployed = { ...RUNNING, image: digest(3), revision: '8' };
    const { code, image } = await runScript('deploy.sh', ['dev'], deployed, { env: { ...given, GRADES_WRONG: '*2' } });
    expect([code, image]).toEqual([1, digest(1)]);
  });

  test.concurrent.each([
    ['applied', { APPLY_FAILS: '*' }],
    ['ready', { NEVER_READY: '*' }],
    ['graded with', { GRADES_WRONG: '*' }],
  ])('when the image before cannot be %s either, that is said loudly', async (_name, wrong) => {
    const { code, stderr } = await runScript('deploy.sh', ['dev'], RUNNING, { env: { ...given, ...wrong } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/\*{70}\n\*\* GOING BACK FAILED, TOO\. dev may be down\./);
    expect(stderr).toContain(`It should have ${digest(1)}.`);
  });

  test.concurrent('but there is nothing to go back to at first', async () => {
    const { code, calls, stderr } = await runScript('deploy.sh', ['dev'], EMPTY, {
      env: { ...given, GRADES_WRONG: '*2' },
    });
    expect(code).toBe(1);
    expect(plannedImages(calls).at(-1)).toBe(digest(2));
    expect(stderr).toContain('There is no image before it');
  });
});

describe('nothing is changed when', () => {
  const cases: [string, Record<string, string>, string][] = [
    ['nobody is logged in', { FAILS: 'az account *' }, 'az is not logged in'],
    ['terraform means another subscription', { ARM_SUBSCRIPTION_ID: 'another' }, 'terraform would on another'],
    ['the state cannot be reached', { FAILS: 'terraform * init *' }, 'terraform init failed'],
    ['the state cannot be read', { FAILS: 'terraform * output *' }, 'The state cannot be read'],
    ['it cannot be seen what runs', { FAILS: 'az containerapp list *' }, 'Azure cannot be queried'],
    ['the image cannot be built', { FAILS: 'docker build *', EXECUTOR_IMAGE: '' }, 'docker was told to fail'],
    ['the image is for another machine', { ARCHITECTURE: 'arm64', EXECUTOR_IMAGE: '' }, 'The image is for arm64'],
    ['the image cannot be pushed', { FAILS: 'docker push *', EXECUTOR_IMAGE: '' }, 'docker was told to fail'],
    ['there is no key for the smoke test', { EXECUTOR_API_KEY: '' }, 'set EXECUTOR_API_KEY'],
    [
      'no token can be obtained either',
      { EXECUTOR_API_KEY: '', AUDIENCE: '"api://x"', FAILS: '* get-access-token *' },
      'No token could be obtained',
    ],
    ['the plan fails', { FAILS: 'terraform * plan *' }, 'The plan failed. Nothing was changed.'],
  ];
  test.concurrent.each(cases)('%s', async (_name, wrong, words) => {
    const { code, calls, image, stderr } = await runScript('deploy.sh', ['dev'], RUNNING, {
      env: { ...given, ...wrong },
    });
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(changes(calls)).toEqual([]);
    expect(image).toBe(digest(1));
  });
});

describe('the digests of the API keys', () => {
  const secret = 'az keyvault secret show*';
  test.concurrent('are asked for, where there are none and nothing runs', async () => {
    const env = { ...given, FAILS: secret, FAILS_WITH: '(SecretNotFound) A secret was not found in this key vault' };
    const { code, calls, stderr } = await runScript('deploy.sh', ['dev'], EMPTY, { env });
    expect(code).toBe(1);
    expect(stderr).toContain('az keyvault secret set --vault-name vault --name api-keys --file <file>');
    expect(plannedImages(calls)).not.toContain(digest(2));
  });

  test.concurrent('need not be seen by who deploys', async () => {
    const env = { ...given, FAILS: secret, FAILS_WITH: '(Forbidden) Caller is not authorized' };
    const { code, stdout } = await runScript('deploy.sh', ['dev'], EMPTY, { env });
    expect(code).toBe(0);
    expect(stdout).toContain('It cannot be checked from here: (Forbidden)');
  });
});

describe('the key for the smoke test', () => {
  test.concurrent('comes from the environment, and neither a command line nor the output shows it', async () => {
    const env = { ...given, EXECUTOR_API_KEY: 'the-key', AUDIENCE: '"api://executor"' };
    const { code, calls, stdout, stderr, headers } = await runScript('deploy.sh', ['dev'], RUNNING, { env });
    expect([code, headers]).toEqual([0, 'Authorization: Bearer the-key\n']);
    expect([...calls, stdout, stderr].join()).not.toContain('the-key');
  });

  test.concurrent('is a token of Entra ID where there is none, fetched before anything is changed', async () => {
    const env = { ...given, EXECUTOR_API_KEY: '', AUDIENCE: '"api://executor"' };
    const { calls, stdout, headers } = await runScript('deploy.sh', ['dev'], RUNNING, { env });
    expect(headers).toBe('Authorization: Bearer a-token\n');
    expect(stdout).not.toContain('Bearer a-token');
    const names = short(calls);
    expect(names.indexOf('az account get-access-token')).toBeGreaterThan(0);
    expect(names.indexOf('az account get-access-token')).toBeLessThan(names.indexOf('terraform apply'));
  });
});
