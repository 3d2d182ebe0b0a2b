import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digest, EMPTY, RUNNING, runScript } from './stubbed-cloud.ts';

const URL = 'https://executor.example';
const EDGE = { EXECUTOR_IMAGE: digest(2), OWN_HOST: 'own.example' };
const DNS = JSON.stringify({
  cname: { name: 'judge.example', value: 'executor.azurefd.net' },
  txt: { name: '_dnsauth.judge.example', value: 'the-token' },
});
const DOMAIN = { ...EDGE, SERVICE_URL: 'https://judge.example', DNS };
const LINK = '/subscriptions/1/…/privateEndpointConnections/link';

type Env = Readonly<Record<string, string>>;
const deploy = (env: Env, deployed: Env = EMPTY) => runScript('deploy.sh', ['prod'], deployed, { env });
const check = (env: Env, url = URL) => runScript('health-check.sh', [url, 'executor--7'], RUNNING, { env });
/** Which addresses were asked, and where it was waited. */
const asked = (calls: readonly string[]) =>
  calls.flatMap((call) => /^(sleep) |^curl .* (https:\S+)$/.exec(call)?.slice(1).find(Boolean) ?? []);
const graded = (calls: readonly string[]) => calls.filter((call) => call.endsWith('/execute')).length;

describe('behind a Front Door', () => {
  test.concurrent('the app itself is asked first, by probes only, and then Front Door until it answers thrice', async () => {
    const { code, calls } = await check({ EXECUTOR_OWN_URL: 'https://own.example', OWN_STATUS: '200' });
    expect(code).toBe(0);
    const health = `${URL}/health`;
    expect(asked(calls).slice(0, 9)).toEqual([
      'https://own.example/health',
      'https://own.example/ready',
      health,
      'sleep',
      health,
      'sleep',
      health,
      health,
      `${URL}/ready`,
    ]);
    expect(graded(calls)).toBe(7);
  });

  test.concurrent.each(['403', '000'])(
    'an app that lets nobody else in (%s) is as it should be',
    async (OWN_STATUS) => {
      const { code, calls, stdout } = await check({ EXECUTOR_OWN_URL: 'https://own.example', OWN_STATUS });
      expect([code, graded(calls)]).toEqual([0, 7]);
      expect(asked(calls)[1]).toBe(`${URL}/health`);
      expect(stdout).toContain(`Only Front Door is let in, as configured: ${OWN_STATUS}`);
    },
  );

  test.concurrent('an app that is not well fails before Front Door is asked', async () => {
    const { code, calls, stderr } = await check({ EXECUTOR_OWN_URL: 'https://own.example', OWN_STATUS: '500' });
    expect([code, asked(calls)]).toEqual([1, ['https://own.example/health']]);
    expect(stderr).toContain('/health answers 500');
  });

  const cases: [name: string, env: Env, words: string][] = [
    ['is new', {}, 'Front Door does not know this address everywhere yet'],
    [
      'has no certificate',
      { EDGE_SAYS: 'curl: (60) SSL: no alternative certificate subject name' },
      'no certificate for',
    ],
    [
      'does not reach the app',
      { EDGE_SAYS: '<h2>Our services are not available</h2>', EDGE_STATUS: '503' },
      'private link',
    ],
    ['blocks', { EDGE_SAYS: 'blocked', EDGE_STATUS: '403' }, 'Front Door does not reach the app'],
  ];
  test.concurrent.each(cases)('one that %s is waited for, and it is said what for', async (_name, env, words) => {
    const { code, calls, stdout } = await check({ FRONT_DOOR_MINUTES: '40', EDGE_CLOSED: '25', ...env });
    expect([code, graded(calls)]).toEqual([0, 7]);
    expect(calls.filter((call) => call === 'sleep 5')).toHaveLength(27);
    expect(stdout).toContain(`40 minutes at most`);
    expect(stdout.match(/not yet: /g)).toHaveLength(1);
    expect(stdout).toContain(words);
  });

  test.concurrent.each(cases)('one that %s and stays so ends with 3, and in words', async (_name, env, words) => {
    const { code, calls, stderr } = await check({ FRONT_DOOR_MINUTES: '1', EDGE_CLOSED: '1000', ...env });
    expect([code, asked(calls).filter((what) => what !== 'sleep').length]).toEqual([3, 12]);
    expect(stderr).toContain(words);
    expect(stderr).toContain('See docs/operations.md, "Front Door", then run this again.');
  });

  test.concurrent.each([
    ['https://judge.example', 24],
    ['https://executor.azurefd.net', 36],
  ])('the name %s that is not in DNS is looked up %i times', async (url, times) => {
    const EDGE_SAYS = 'curl: (6) Could not resolve host';
    const { code, calls, stderr } = await check({ FRONT_DOOR_MINUTES: '3', EDGE_CLOSED: '1000', EDGE_SAYS }, url);
    expect([code, calls.filter((call) => call.startsWith('curl')).length]).toEqual([3, times]);
    expect(stderr).toContain('the records of `terraform output dns`');
  });

  test.concurrent('a wrong verdict is still a failure', async () => {
    expect((await check({ FRONT_DOOR_MINUTES: '2', GRADES_WRONG: '*' })).code).toBe(1);
  });

  test.concurrent.each(['soon', '-1', '1.5', '1000'])(
    'FRONT_DOOR_MINUTES=%s is refused',
    async (FRONT_DOOR_MINUTES) => {
      const { code, calls, stderr } = await check({ FRONT_DOOR_MINUTES });
      expect([code, calls]).toEqual([1, []]);
      expect(stderr).toContain('FRONT_DOOR_MINUTES');
    },
  );
});

describe('the first deployment', () => {
  test.concurrent('waits for a new Front Door', async () => {
    const { code, calls, stdout } = await deploy({ ...EDGE, EDGE_CLOSED: '25' });
    expect([code, graded(calls)]).toEqual([0, 7]);
    expect(asked(calls)[0]).toBe('https://own.example/health');
    expect(stdout).toContain('40 minutes at most');
    expect(stdout).toContain(`prod runs ${digest(2)} at ${URL}`);
  });

  test.concurrent('keeps the image where Front Door is not there in time', async () => {
    const env = { ...EDGE, EDGE_CLOSED: '1000', FRONT_DOOR_MINUTES: '1' };
    const { code, image, stderr } = await deploy(env, RUNNING);
    expect([code, image]).toEqual([3, digest(2)]);
    expect(stderr).toContain(`prod runs ${digest(2)}, which is healthy.`);
  });

  test.concurrent.each([
    ['one', `Pending\t${LINK}\n`],
    ['two', `Pending\t${LINK}\nPending\t${LINK}-2\n`],
    ['a rejected one', `Rejected\t${LINK}\n`],
  ])('does not wait for a private link that nobody has approved: %s', async (_name, links) => {
    const { code, calls, image, stdout } = await deploy(
      { ...EDGE, SKU: 'Premium', LINKS_AFTER: '3' },
      { ...EMPTY, links },
    );
    expect([code, image, asked(calls).filter((what) => what !== 'sleep')]).toEqual([3, digest(2), []]);
    for (const link of links
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[1]))
      expect(stdout).toContain(`az network private-endpoint-connection approve --id ${link} `);
    expect(stdout).toContain(`FRONT_DOOR_MINUTES=40 scripts/health-check.sh ${URL}`);
  });

  test.concurrent('tells of the approval also where Front Door has not asked for it in 5 minutes', async () => {
    const { code, calls, stdout } = await deploy({ ...EDGE, SKU: 'Premium' });
    expect(code).toBe(3);
    expect(calls.filter((call) => call.startsWith('az network'))).toHaveLength(30);
    expect(stdout).toContain('approve --id <its id, once it exists>');
  });

  test.concurrent('goes on where one of its links is approved', async () => {
    const links = `Pending\t${LINK}\nApproved\t${LINK}-2\n`;
    const { code, calls } = await deploy({ ...EDGE, SKU: 'Premium' }, { ...EMPTY, links });
    expect([code, graded(calls)]).toEqual([0, 7]);
  });

  test.concurrent.each(['Pending', 'TimedOut', 'Rejected', ''])(
    'asks by the name of Front Door where a custom domain is %j, and tells its records',
    async (DOMAIN_STATE) => {
      const { code, calls, image, stdout } = await deploy({ ...DOMAIN, DOMAIN_STATE: DOMAIN_STATE || ' ' });
      expect([code, image, graded(calls)]).toEqual([3, digest(2), 7]);
      expect(asked(calls)).toContain('https://executor.azurefd.net/execute');
      expect(asked(calls).join()).not.toContain('judge.example');
      expect(stdout).toContain('TXT    _dnsauth.judge.example  the-token');
      expect(stdout).toContain('CNAME  judge.example  executor.azurefd.net');
      expect(stdout).toContain('FRONT_DOOR_MINUTES=90 scripts/health-check.sh https://judge.example');
    },
  );

  test.concurrent.each(['Approved', 'PendingRevalidation'])(
    'asks by a custom domain that is %s',
    async (DOMAIN_STATE) => {
      const { code, calls } = await deploy({ ...DOMAIN, DOMAIN_STATE });
      expect([code, graded(calls)]).toEqual([0, 7]);
      expect(asked(calls)).toContain('https://judge.example/execute');
    },
  );

  test.concurrent('still goes back for a wrong verdict, also where a custom domain waits', async () => {
    const { code, image } = await deploy({ ...DOMAIN, DOMAIN_STATE: 'Pending', GRADES_WRONG: '*2' }, RUNNING);
    expect([code, image]).toEqual([1, digest(1)]);
  });

  test.concurrent('says beforehand all that it may call', async () => {
    const dry = await runScript('deploy.sh', ['--dry-run', 'prod'], EMPTY);
    for (const command of [
      'az afd profile show',
      'az network private-endpoint-connection list',
      'az afd custom-domain list',
    ])
      expect(dry.stdout).toContain(`$ ${command} `);
  });
});

test('terraform names the profile and its link as the scripts look for them', () => {
  const edge = readFileSync(join(import.meta.dirname, '../../../terraform/modules/edge/main.tf'), 'utf8');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is terraform's
  const name = '"${var.name}-edge"';
  expect(edge).toMatch(new RegExp(`\\n  name += ${RegExp.escape(name)}`));
  expect(edge).toMatch(new RegExp(`\\n +request_message += ${RegExp.escape(name)}`));
});
