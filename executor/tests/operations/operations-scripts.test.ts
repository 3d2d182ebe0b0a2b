/* Long, because both scripts are tested by the same helpers, which read what a script said and did. */

import { describe, expect, test } from 'vitest';
import { digest, EMPTY, RUNNING, runScript } from './stubbed-cloud.ts';

const changes = (calls: readonly string[]) => calls.filter((call) => /^terraform .* apply /.test(call));
/** The commands that a script said. */
const said = (stdout: string) => [...stdout.matchAll(/^ {2}\$ (.*)$/gm)].map((match) => match[1] ?? '');
const unquoted = (line: string) => line.replaceAll(/['"]/g, '');
/** As a pattern: a dry run does not know what stands between < and >. */
const patternOf = (line: string) =>
  new RegExp(
    `^${unquoted(line)
      .split(/<[^>]*>/)
      .map(RegExp.escape)
      .join('.+')}$`,
  );

describe('a dry run calls nothing, and says all that is done', () => {
  test.concurrent.each([
    ['deploy.sh', ['dev'], EMPTY],
    ['deploy.sh', ['prod'], RUNNING],
    ['scale.sh', ['prod', '200'], RUNNING],
    ['scale.sh', ['prod', 'reset'], RUNNING],
    ['destroy.sh', ['dev'], RUNNING],
    ['health-check.sh', ['https://executor.example'], RUNNING],
  ])('%s %j', async (script, args, deployed) => {
    const dry = await runScript(script, ['--dry-run', ...args], EMPTY);
    expect([dry.code, dry.calls, dry.stderr]).toEqual([0, [], '']);

    const real = await runScript(script, args, deployed, { input: 'dev\n' });
    expect([real.code, real.stderr]).toEqual([0, '']);
    const left = said(dry.stdout).map(patternOf);
    for (const command of said(real.stdout)) {
      const index = left.findIndex((pattern) => pattern.test(unquoted(command)));
      expect(index, command).not.toBe(-1);
      left.splice(0, index + 1); // in this order
    }
  });

  test.concurrent('going back included', async () => {
    const { stdout } = await runScript('deploy.sh', ['--dry-run', 'dev'], EMPTY);
    expect(stdout.split('go back to')[1]).toContain("-var 'image=<previous image>'");
  });

  test.concurrent('and works without any of the tools', async () => {
    const { code } = await runScript('deploy.sh', ['dev', '--dry-run'], EMPTY, { env: { FAILS: '*' } });
    expect(code).toBe(0);
  });
});

test.concurrent('all that a script calls is said first', async () => {
  const { calls, stdout } = await runScript('deploy.sh', ['dev'], EMPTY);
  const lines = said(stdout).map((line) => patternOf(line.replace(/\/\S*\/tmp\.\w+/g, 'SCRATCH')));
  const ofTheBuild = /^(?:docker (?:info|build|image inspect (?!--format {{\.A))|git rev-parse)/;
  for (const call of calls.filter((line) => !ofTheBuild.test(line)).map(unquoted))
    expect(
      lines.some((line) => line.test(call) || line.test(`env DOCKER_COMMAND=docker ${call}`)),
      call,
    ).toBe(true);
});

describe('refused before anything is called', () => {
  const tag = { EXECUTOR_IMAGE: 'registry.azurecr.io/executor:latest' };
  const cases: [string, string[], Record<string, string>, number][] = [
    ['deploy.sh', [], {}, 64],
    ['deploy.sh', ['dev', 'prod'], {}, 64],
    ['deploy.sh', ['--force', 'dev'], {}, 64],
    ['deploy.sh', [''], {}, 64],
    ['deploy.sh', ['nowhere'], {}, 1],
    ['deploy.sh', ['../environments/dev'], {}, 1],
    ['deploy.sh', ['dev'], tag, 1],
    ['deploy.sh', ['dev'], { EXECUTOR_IMAGE: `${digest(1)} -destroy` }, 1],
    ['deploy.sh', ['--dry-run', 'nowhere'], {}, 1],
    ['scale.sh', ['prod'], {}, 64],
    ['scale.sh', ['prod', '-5'], {}, 64],
    ['scale.sh', ['prod', '0'], {}, 1],
    ['scale.sh', ['prod', '1001'], {}, 1],
    ['scale.sh', ['prod', '20000'], {}, 1],
    ['scale.sh', ['prod', '5x'], {}, 1],
    ['scale.sh', ['prod', 'Reset'], {}, 1],
    ['destroy.sh', [], {}, 64],
    ['destroy.sh', ['nowhere'], {}, 1],
    ['health-check.sh', [], {}, 64],
    ['health-check.sh', ['executor.example'], {}, 1],
    ['health-check.sh', ['file:///etc/passwd'], {}, 1],
    ['health-check.sh', ['https://executor.example/?x=$(id)'], {}, 1],
    ['health-check.sh', ['http://executor.example'], { EXECUTOR_API_KEY: 'the-key' }, 1],
    ['health-check.sh', ['https://executor.example'], { EXECUTOR_API_KEY: 'the-key\nX-Header: another' }, 1],
  ];
  test.concurrent.each(cases)('%s %j %j', async (script, args, env, exitCode) => {
    const { code, calls, stderr } = await runScript(script, args, RUNNING, { env });
    expect([code, calls]).toEqual([exitCode, []]);
    expect(stderr).toMatch(/^\n?(?:Usage: scripts\/|\S+\.sh: )/);
    expect(stderr).not.toContain('the-key');
  });
});

describe('the state of an environment', () => {
  const scripts: [string, string[]][] = [
    ['deploy.sh', ['dev']],
    ['scale.sh', ['dev', '5']],
    ['destroy.sh', ['dev']],
  ];
  const given = { EXECUTOR_IMAGE: digest(2) };

  test.concurrent.each(scripts)('is initialised apart from others: %s', async (script, args) => {
    const { code, calls, stdout } = await runScript(script, args, RUNNING, { env: given, input: 'dev\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('  $ export TF_DATA_DIR=.terraform/dev\n');
    expect(calls.find((call) => call.includes(' init '))).toContain(' -backend-config=environments/dev.backend.hcl');
    expect(calls.find((call) => call.includes(' plan '))).toContain(' -var-file=environments/dev.tfvars ');
  });

  test.concurrent.each(scripts)('is refused where it is that of another: %s', async (script, args) => {
    const env = { ...given, STATE_OF: '"prod"' };
    const { code, calls, image, stderr } = await runScript(script, args, RUNNING, { env, input: 'dev\n' });
    expect([code, image]).toEqual([1, digest(1)]);
    expect(stderr).toContain('that of prod, not of dev. Nothing was changed.');
    expect(calls.filter((call) => / (?:plan|apply) /.test(call))).toEqual([]);
  });

  test.concurrent('is taken where nothing is recorded yet', async () => {
    const { code } = await runScript('deploy.sh', ['dev'], RUNNING, { env: { ...given, STATE_OF: 'null' } });
    expect(code).toBe(0);
  });
});

describe('scale.sh', () => {
  test.concurrent('keeps so many replicas of the image that runs, and looks at the quota before', async () => {
    const { code, calls, image, warm } = await runScript('scale.sh', ['prod', '200'], RUNNING);
    expect([code, image, warm]).toEqual([0, digest(1), '200']);
    const quota = calls.findIndex((call) => call.startsWith('az containerapp env list-usages'));
    expect(quota).toBeGreaterThan(0);
    expect(quota).toBeLessThan(calls.indexOf(changes(calls)[0] ?? ''));
  });

  test.concurrent('waits until all of them are there', async () => {
    const { code, calls, stdout } = await runScript('scale.sh', ['prod', '200'], RUNNING, {
      env: { REPLICAS_PER_LOOK: '50' },
    });
    expect(code).toBe(0);
    expect(calls.filter((call) => call === 'sleep 10')).toHaveLength(2); // the first look was for the image that runs
    expect(stdout).toMatch(/, 100 replicas.*, 150 replicas.*, 200 replicas/s);
  });

  test.concurrent('reset goes back to the minimum of the environment', async () => {
    const { code, image, warm } = await runScript('scale.sh', ['prod', 'reset'], { ...RUNNING, warm: '200' });
    expect([code, image, warm]).toEqual([0, digest(1), '0']);
  });

  test.concurrent.each([
    ['more than the environment may have', '301', RUNNING, {}, 'may have 300 replicas at most'],
    ['an environment where nothing runs', '20', EMPTY, {}, 'Nothing runs in prod yet.'],
    ['a plan that fails', '20', RUNNING, { FAILS: 'terraform * plan *' }, 'Nothing was changed.'],
  ])('%s is refused', async (_name, replicas, deployed, env, words) => {
    const { code, calls, stderr } = await runScript('scale.sh', ['prod', replicas], deployed, { env });
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(changes(calls)).toEqual([]);
  });

  test.concurrent('what cannot be had is taken back', async () => {
    const env = { FAILS: 'az containerapp revision show *executor--8*' };
    const { code, warm, stderr } = await runScript('scale.sh', ['prod', '200'], { ...RUNNING, warm: '20' }, { env });
    expect([code, warm]).toEqual([1, '20']);
    expect(stderr).toContain('This failed: 200 replicas. prod keeps 20, as before.');
  });

  test.concurrent('and when that fails, too, it is said loudly', async () => {
    const { code, stderr } = await runScript('scale.sh', ['prod', '200'], RUNNING, { env: { APPLY_FAILS: '*' } });
    expect(code).toBe(2);
    expect(stderr).toContain('GOING BACK FAILED, TOO.');
  });
});

describe('destroy.sh', () => {
  test.concurrent('removes what it planned when the name is typed', async () => {
    const { code, calls, image } = await runScript('destroy.sh', ['dev'], RUNNING, { input: 'dev\n' });
    expect([code, image]).toEqual([0, '']);
    expect(calls.filter((call) => / (?:plan|apply) /.test(call))).toEqual([
      expect.stringMatching(/ plan .* -destroy$/),
      expect.stringMatching(/ apply .* SCRATCH\/plan$/),
    ]);
  });

  /** Of Azure's own, as `az resource list` has them. */
  const AZURES =
    'microsoft.insights/actiongroups\tApplication Insights Smart Detection\n' +
    'microsoft.alertsmanagement/smartDetectorAlertRules\tFailure Anomalies - executor-dev-insights\n';
  test.concurrent('removes what Azure itself has put into the group, and says so', async () => {
    const deployed = { ...RUNNING, untagged: AZURES };
    const { code, image, stdout } = await runScript('destroy.sh', ['dev'], deployed, { input: 'dev\n' });
    expect([code, image]).toEqual([0, '']);
    expect(stdout).toContain('Added by Azure, and removed: Application Insights Smart Detection');
    expect(stdout).toContain('Added by Azure, and removed: Failure Anomalies - executor-dev-insights');
  });

  test.concurrent('removes what lies below something of ours, such as the endpoint of a Front Door', async () => {
    const deployed = { ...RUNNING, untagged: 'Microsoft.Cdn/profiles/afdEndpoints\texecutor-dev-edge/executor-dev\n' };
    expect((await runScript('destroy.sh', ['dev'], deployed, { input: 'dev\n' })).code).toBe(0);
  });

  test.concurrent('never removes a group that is not ours', async () => {
    const deployed = { ...RUNNING, 'existing-group': 'yes', untagged: `${AZURES}Microsoft.Sql/servers\tsomebody\n` };
    const { code, calls, image, stdout } = await runScript('destroy.sh', ['dev'], deployed, { input: 'dev\n' });
    expect([code, image]).toEqual([0, '']);
    expect(stdout).toContain('The resource group group was not created by this environment, and is kept.');
    expect(calls.filter((call) => /^az (?:group|resource) (?!list|show)/.test(call))).toEqual([]);
  });

  test.concurrent.each<[name: string, deployed: Record<string, string>, env: Record<string, string>, words: string]>([
    [
      'has something of others',
      { untagged: `${AZURES}Microsoft.Sql/servers\tsomebody\n` },
      {},
      'Microsoft.Sql/servers somebody',
    ],
    [
      'has an action group of others',
      { untagged: 'microsoft.insights/actiongroups\tour-phones\n' },
      {},
      'microsoft.insights/actiongroups our-phones',
    ],
    ['was not made by terraform', {}, { GROUP_TAG: '' }, 'was not made by terraform'],
    ['cannot be seen', {}, { FAILS: 'az group show*' }, 'cannot be seen'],
    ['cannot be looked into', {}, { FAILS: 'az resource list*' }, 'cannot be seen'],
    ['may be in the plan, which cannot be read', {}, { FAILS: 'terraform * show *' }, 'The plan cannot be read'],
  ])('does not ask where the group %s', async (_name, more, env, words) => {
    const deployed = { ...RUNNING, ...more };
    const { code, calls, image, stderr } = await runScript('destroy.sh', ['dev'], deployed, { env, input: 'dev\n' });
    expect([code, changes(calls), image]).toEqual([1, [], digest(1)]);
    expect(stderr).toContain(words);
  });

  test.concurrent.each(['', '\n', 'yes\n', 'y\n', 'prod\n', 'DEV\n', 'dev prod\n'])(
    'changes nothing for %j',
    async (input) => {
      const { code, calls, image } = await runScript('destroy.sh', ['dev'], RUNNING, { input });
      expect([code, changes(calls), image]).toEqual([1, [], digest(1)]);
    },
  );

  test.concurrent.each([
    ['it is locked', { ...RUNNING, locks: '1' }, {}, 'is locked'],
    ['its locks cannot be listed', RUNNING, { FAILS: 'az lock *' }, 'Its locks cannot be listed'],
    ['nothing is there', EMPTY, {}, 'Nothing is deployed in prod'],
  ])('does not even plan where %s', async (_name, deployed, env, words) => {
    const { code, calls, stderr } = await runScript('destroy.sh', ['prod'], deployed, { env, input: 'prod\n' });
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(calls.some((call) => call.includes(' plan '))).toBe(false);
  });
});
