import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { killStarted, passableFolder, startProcess } from '../harness/process.ts';
import { type RedisServer, startRedis } from '../harness/redis-server.ts';
import { submissionClient } from '../http/submission-client.ts';
import { type Replica, startReplica } from './http-replica.ts';

type Client = ReturnType<typeof submissionClient>;

let redis: RedisServer;
let replicas: Replica[];
/** The clients of three replicas; each has one slot. */
let a: Client;
let b: Client;
let c: Client;
beforeAll(async () => {
  redis = await startRedis();
  replicas = await Promise.all(['a', 'b', 'c'].map((name) => startReplica(redis, name, 1)));
  [a, b, c] = replicas.map(({ port }) => submissionClient(port)) as [Client, Client, Client];
});
afterEach(() => {
  redis.mend();
  killStarted();
});
afterAll(async () => {
  for (const replica of replicas) await replica.end();
  await redis[Symbol.asyncDispose]();
});

const sleeper = (seconds: number, word = 'done') => ({
  language: 'python',
  code: `import time\ntime.sleep(${seconds})\nprint(input())`,
  test_cases: ['x', 'y'].map((text) => ({ input: text + word, expected_output: text + word })),
});
const accepted = { status: 'finished', answer: { verdict: 'accepted' } };
const eventsOf = (text: string) =>
  [...text.matchAll(/^event: (\w+)\nid: (\d+)$/gm)].map(([, name, id]) => `${id} ${name}`);
const idOf = async (created: ReturnType<Client['create']>): Promise<string> => (await created).json.id;

/** Polls until it holds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}
const allConnected = () =>
  until(() => replicas.every(({ sharedJobs, store }) => store.trouble === null && sharedJobs?.queue.trouble === null));

test('what one replica accepts runs on all, and any of them shows it', async () => {
  const ids = await Promise.all(Array.from({ length: 9 }, () => idOf(a.create(sleeper(0.3)))));
  const shown = await Promise.all(ids.map(async (id) => (await c.get(id, '?wait=60')).json));
  for (const json of shown) expect(json).toMatchObject({ ...accepted, tries: 1 });
  const ranBy = new Set(shown.map(({ answer }) => answer.metadata.replica));
  expect([...ranBy].toSorted()).toEqual(['a', 'b', 'c']);
  const { json } = await b.list('?limit=9');
  expect(json.submissions.map(({ id }: { id: string }) => id).toSorted()).toEqual(ids.toSorted());
});

test('one starts within a second where another replica added it', async () => {
  const [busy] = replicas;
  const blocker = fetch(`${busy?.url}/execute`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sleeper(2)),
  });
  await until(() => busy?.slots.busy === 1);
  const id = await idOf(a.create(sleeper(0)));
  const { json } = await c.get(id, '?wait=60');
  expect(json.answer.metadata.replica).toMatch(/^[bc]$/);
  expect(Date.parse(json.started_at) - Date.parse(json.created_at)).toBeLessThan(1_000);
  expect((await blocker).status).toBe(200);
});

test('its events come from any replica, live and from any place', async () => {
  const id = await idOf(a.create(sleeper(0.5)));
  const whole = ['1 queued', '2 compiled', '3 test', '4 test', '5 done'];
  const live = await Promise.all([a, b, c].map(async (client) => eventsOf((await client.events(id)).text)));
  expect(live).toEqual([whole, whole, whole]);
  expect(eventsOf((await c.events(id, { 'Last-Event-ID': '2' })).text)).toEqual(whole.slice(2));
  expect((await b.events(id, { 'Last-Event-ID': '5' })).status).toBe(204);
});

test('any replica cancels what runs and what waits', async () => {
  const running = await Promise.all(Array.from({ length: 3 }, () => idOf(a.create(sleeper(20)))));
  for (const id of running) await a.until(id, 'running');
  const waiting = await idOf(b.create(sleeper(20)));
  expect((await a.get(waiting)).json).toMatchObject({ status: 'queued', position: 0 });
  const metrics = await (await fetch(`${replicas[2]?.url}/metrics`)).text();
  expect(metrics).toContain('executor_submissions{status="queued"} 1\nexecutor_submissions{status="running"} 3');
  const from = performance.now();
  for (const id of [waiting, ...running]) expect((await c.cancel(id)).status).toBe(204);
  await until(() => replicas.every(({ slots }) => slots.busy === 0));
  expect(performance.now() - from).toBeLessThan(15_000);
  for (const id of [waiting, ...running]) expect((await a.get(id)).json.status).toBe('cancelled');
});

test('a key that reaches all replicas gives one submission', async () => {
  const key = { 'Idempotency-Key': 'k' };
  const created = await Promise.all([a, b, c].map((client) => client.create(sleeper(0), key)));
  expect(created.map(({ status }) => status)).toEqual([202, 202, 202]);
  expect(new Set(created.map(({ json }) => json.id)).size).toBe(1);
  expect(created.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(2);
  expect((await b.create(sleeper(0.1), key)).status).toBe(422);
  expect((await c.get(created[0]?.json.id, '?wait=60')).json).toMatchObject(accepted);
});

/** When each of them has ended, on one clock. */
const execute = (count: number) =>
  Array.from({ length: count }, async () => {
    const headers = { 'content-type': 'application/json' };
    await fetch(`${replicas[0]?.url}/execute`, { method: 'POST', headers, body: JSON.stringify(sleeper(0.2)) });
    return performance.now();
  });
const submit = (count: number) =>
  Array.from({ length: count }, async () => {
    await b.get(await idOf(a.create(sleeper(0.2))), '?wait=60');
    return performance.now();
  });

test.each([
  ['executions', execute, submit],
  ['submissions', submit, execute],
])('a backlog of %s does not keep the other waiting', async (_name, first, second) => {
  await allConnected();
  const backlog = first(24);
  await sleep(300);
  const others = second(6);
  const backlogEnd = Math.max(...(await Promise.all(backlog)));
  const othersEnd = Math.max(...(await Promise.all(others)));
  expect(othersEnd).toBeLessThan(backlogEnd);
});

test('Redis away for a moment: requests get 503, what runs is answered, and open streams go on', async () => {
  await allConnected();
  const id = await idOf(a.create(sleeper(1)));
  const stream = b.events(id);
  await a.until(id, 'running');
  redis.cut();
  await until(async () => (await c.get(id)).status === 503);
  const refused = await c.create(sleeper(0));
  expect([refused.status, refused.json.type]).toEqual([503, 'urn:executor:problem:unavailable']);
  expect(refused.headers.get('retry-after')).toBe('5');
  const ready = await fetch(`${replicas[2]?.url}/ready`);
  expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ready', trouble: expect.any(String) }]);
  expect((await fetch(`${replicas[2]?.url}/metrics`)).status).toBe(200);
  await sleep(2_500); // longer than the program
  redis.mend();
  await allConnected();
  expect((await c.get(id, '?wait=60')).json).toMatchObject({ ...accepted, tries: 1 });
  expect(eventsOf((await stream).text)).toEqual(['1 queued', '2 compiled', '3 test', '4 test', '5 done']);
});

test('Redis killed and started again: nothing that was accepted is lost', async () => {
  await allConnected();
  const ids = await Promise.all(Array.from({ length: 9 }, () => idOf(a.create(sleeper(0.5)))));
  await until(async () => (await a.list('?status=running')).json.submissions.length === 3);
  await redis.kill();
  await sleep(1_000);
  await redis.restart();
  await allConnected();
  for (const id of ids) expect((await b.get(id, '?wait=60')).json).toMatchObject(accepted);
});

test('a replica that is killed: another runs what it ran, and answers once', async () => {
  await allConnected();
  const root = passableFolder('shared-submissions-');
  const victim = startProcess({ REDIS_URL: redis.url, SCRATCH_ROOT: root, CONTAINER_APP_REPLICA_NAME: 'victim' });
  await victim.event('service.started');
  const ids = await Promise.all(Array.from({ length: 4 }, () => idOf(a.create(sleeper(2))))); // one for each slot
  for (const id of ids) await a.until(id, 'running');
  victim.kill('SIGKILL');
  const killedAt = Date.now();
  const streams = ids.map((id) => b.events(id));
  const shown = await Promise.all(ids.map(async (id) => (await c.get(id, '?wait=60')).json));
  for (const json of shown) expect(json).toMatchObject(accepted);
  expect(shown.map(({ tries }) => tries).toSorted()).toEqual([1, 1, 1, 2]);
  expect(Math.max(...shown.map(({ finished_at: end }) => Date.parse(end))) - killedAt).toBeLessThan(20_000);
  for (const { text } of await Promise.all(streams)) expect(text.match(/^event: done$/gm)).toHaveLength(1);
  await victim.exited;
  rmSync(root, { recursive: true });
});

test('a replica that is cut off from Redis for longer than its lease changes nothing when it is back', async () => {
  await allConnected();
  using link = await redis.link();
  const cutOff = await startReplica({ ...redis, url: link.url }, 'cut-off', 1);
  const ids = await Promise.all(Array.from({ length: 4 }, () => idOf(a.create(sleeper(2))))); // one for each slot
  for (const id of ids) await a.until(id, 'running');
  link.cut();
  const again = async (id: string) => (await a.get(id)).json.tries === 2;
  await until(async () => (await Promise.all(ids.map(again))).includes(true));
  link.mend(); // its late answer meets the second try
  const shown = await Promise.all(ids.map(async (id) => (await c.get(id, '?wait=60')).json));
  for (const json of shown) expect(json).toMatchObject(accepted);
  expect(shown.map(({ tries }) => tries).toSorted()).toEqual([1, 1, 1, 2]);
  expect(shown.find(({ tries }) => tries === 2).answer.metadata.replica).not.toBe('cut-off');
  await until(() => cutOff.store.trouble === null);
  await cutOff.end();
});

test('SIGTERM ends a replica in time while its Redis is away, whatever it runs', async () => {
  await using own = await startRedis();
  const root = passableFolder('shared-submissions-');
  const env = { REDIS_URL: own.url, SCRATCH_ROOT: root, DRAIN_SECONDS: '1' };
  const replica = startProcess(env);
  const client = submissionClient((await replica.event('service.started'))['port']);
  const id = await idOf(client.create(sleeper(4)));
  await client.until(id, 'running');
  own.cut();
  replica.kill('SIGTERM');
  const from = performance.now();
  expect(await replica.exited).toBe(0);
  expect(performance.now() - from).toBeLessThan(12_000);
  const named = (name: string) => replica.events.filter(({ event }) => event === name).length;
  expect([named('submissions.trouble'), named('service.fault'), replica.stderr()]).toEqual([1, 0, '']);
  own.mend();
  const next = startProcess(env);
  const again = submissionClient((await next.event('service.started'))['port']);
  expect((await again.get(id, '?wait=60')).json).toMatchObject({ ...accepted, tries: 2 });
  next.kill('SIGTERM');
  await next.exited;
  rmSync(root, { recursive: true });
});

test('a replica that starts without its Redis takes part as soon as that is there', async () => {
  await using own = await startRedis();
  own.cut();
  const late = await startReplica(own, 'late', 1);
  const client = submissionClient(late.port);
  expect((await client.create(sleeper(0))).status).toBe(503);
  own.mend();
  await until(() => late.store.trouble === null);
  const id = await idOf(client.create(sleeper(0)));
  expect((await client.get(id, '?wait=60')).json).toMatchObject(accepted);
  await late.end();
});
