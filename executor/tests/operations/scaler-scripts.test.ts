import { describe, expect, test } from 'vitest';
import { digest, EMPTY, RUNNING, runScript } from './stubbed-cloud.ts';

const BAD_CPU =
  "error parsing cpu metadata: the 'type' setting is DEPRECATED and is removed in v2.18 - Use 'metricType' instead";
const CONNECTED = {
  TimeStamp: '2026-08-26T17:44:46Z',
  RevisionName: null,
  Reason: 'ConnectedToEventsServer',
  Msg: 'Successfully connected to events server',
};
/** As `az containerapp logs show --type system` prints an event; `at` is in seconds. */
const event = (at: string, Reason: string, Msg: string, RevisionName = 'executor--8') => ({
  TimeStamp: `2026-08-26 17:42:${at} +0000 UTC`,
  Type: 'Warning',
  ContainerAppName: 'executor',
  RevisionName,
  ReplicaName: '',
  Msg,
  Reason,
  EventSource: 'KEDA',
  Count: 1,
});
const logOf = (...events: object[]) => [CONNECTED, ...events].map((one) => `${JSON.stringify(one)}\n`).join('');
const READY = 'ScaledObjectReady';

const deploy = (log: string, deployed = RUNNING, env: Record<string, string> = {}) =>
  runScript('deploy.sh', ['dev'], { ...deployed, 'system-log': log }, { env: { EXECUTOR_IMAGE: digest(2), ...env } });

describe('a scale rule that fails', () => {
  test.concurrent.each([
    ['KEDAScalerFailed', BAD_CPU],
    [
      'KEDAScalerFailed',
      'error parsing cron metadata: error parsing start schedule: beginning of range (5) beyond end',
    ],
    ['KEDAMetricSourceFailed', 'no answer from redis'],
    ['ScaledObjectCheckFailed', 'failed to ensure HPA is correctly created for ScaledObject'],
    ['ScaledObjectUpdateFailed', 'status cannot be updated'],
    ['KEDAScaleTargetActivationFailed', 'Failed to scale from 0 to 1'],
    ['KEDAScaleTargetDeactivationFailed', 'Failed to scale from 1 to 0'],
  ])('fails the deployment, and %s is told: %s', async (reason, why) => {
    const { code, calls, image, stderr } = await deploy(logOf(event('19', reason, why)));
    // The image stays: an older one would have the same rules.
    expect([code, image]).toEqual([3, digest(2)]);
    expect(stderr).toContain(`a scale rule of executor--8 fails.\n${reason}: ${why}\n`);
    expect(stderr).toContain('terraform/environments/dev.tfvars');
    expect(calls.filter((call) => call.endsWith('/execute'))).toHaveLength(7);
  });

  test.concurrent('is told once, and each of several', async () => {
    const log = logOf(
      event('19', 'KEDAScalerFailed', BAD_CPU),
      event('20', 'KEDAScalerFailed', BAD_CPU),
      event('20.1', 'KEDAScalerFailed', 'error parsing cron metadata'),
    );
    const { stderr } = await deploy(log);
    expect(stderr.match(/KEDAScalerFailed: /g)).toHaveLength(2);
  });

  test.concurrent('fails the first deployment, too', async () => {
    const log = logOf(event('19', 'KEDAScalerFailed', BAD_CPU, 'executor--1'));
    expect(await deploy(log, EMPTY)).toMatchObject({ code: 3, image: digest(2) });
  });

  test.concurrent('after the rules were ready', async () => {
    const log = logOf(event('19', READY, ''), event('19.4145161', 'KEDAScalerFailed', 'no answer from redis'));
    expect((await deploy(log)).code).toBe(3);
  });

  test.concurrent('does not hide that going back failed', async () => {
    const log = logOf(
      event('19', 'KEDAScalerFailed', BAD_CPU),
      event('20', 'KEDAScalerFailed', BAD_CPU, 'executor--9'),
    );
    expect((await deploy(log, RUNNING, { GRADES_WRONG: '*' })).code).toBe(2);
    expect(await deploy(log, RUNNING, { GRADES_WRONG: '*2' })).toMatchObject({ code: 1, image: digest(1) });
  });
});

test.concurrent.each<[name: string, log: string]>([
  ['an empty log', ''],
  ['other events', logOf(event('19', 'SuccessfulRescale', 'scaled to 5'), event('20', 'ProbeFailed', 'StartUp'))],
  ['a failure of another revision', logOf(event('19', 'KEDAScalerFailed', BAD_CPU, 'executor--7'))],
  [
    'one that was over when the rules were ready',
    logOf(event('19', 'ScaledObjectCheckFailed', 'not found'), event('19.4', READY, '')),
  ],
  [
    'what is said of every revision while it is made',
    logOf(event('19', 'ScaledObjectCheckFailed', "ScaledObject doesn't have correct scaleTargetRef specification")),
  ],
  ['what an HPA says of new replicas', logOf(event('19', 'FailedGetResourceMetric', 'no metrics returned'))],
  ['what is no JSON', `2026-08-26 Connecting…\n${logOf()}"text"\n[1]\n`],
])('%s does not fail a deployment', async (_name, log) => {
  expect(await deploy(log)).toMatchObject({ code: 0, image: digest(2) });
});

test('a log that cannot be read does not fail a deployment, and that is said', async () => {
  const { code, stdout } = await deploy('', RUNNING, { FAILS: 'az containerapp logs *' });
  expect(code).toBe(0);
  expect(stdout).toContain('The system log cannot be read.');
});
