import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { passableFolder, startProcess } from '../harness/process.ts';
import { type RedisServer, startRedis } from '../harness/redis-server.ts';
import { type Replica, startReplica } from './http-replica.ts';

interface Answer {
  status: number;
  verdict: string;
  replica: string;
  acceptedBy: string;
}

const post = (replica: Replica, body: object, signal?: AbortSignal) =>
  fetch(`${replica.url}/execute`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });

const ready = async (replica: Replica) => (await fetch(`${replica.url}/ready`)).json();

/** Jobs that no replica has taken. */
async function waitingIn({ url }: RedisServer): Promise<number> {
  const client = new Redis(url);
  const count = await client.zcard('executor:executions:prioritized');
  client.disconnect();
  return count;
}

async function submit(replica: Replica, seconds: number, word: string): Promise<Answer> {
  const code = `import time\ntime.sleep(${seconds})\nprint('${word}')`;
  const body = { language: 'python', code, test_cases: [{ input: '', expected_output: word }] };
  const response = await post(replica, body);
  const answer = (await response.json()) as { verdict: string; metadata: { replica: string; accepted_by: string } };
  const { replica: ranBy = '', accepted_by: acceptedBy = '' } = answer.metadata ?? {};
  return { status: response.status, verdict: answer.verdict, replica: ranBy, acceptedBy };
}

const submitMany = (replica: Replica, count: number, seconds: number) =>
  Promise.all(Array.from({ length: count }, (_value, index) => submit(replica, seconds, `w${index}`)));

/** Every answer is there, and right. */
const expectAllAccepted = (answers: readonly Answer[]) =>
  expect(answers.map(({ status, verdict }) => `${status} ${verdict}`)).toEqual(
    Array(answers.length).fill('200 accepted'),
  );

/** Polls until it holds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}

const queueOf = ({ sharedJobs }: Replica) => {
  if (sharedJobs === null) throw new TypeError('it works alone');
  return sharedJobs.queue;
};

let redis: RedisServer;
let one: Replica;
let two: Replica;
beforeAll(async () => {
  redis = await startRedis();
  [one, two] = await Promise.all([startReplica(redis, 'one', 1), startReplica(redis, 'two', 1)]);
});
afterAll(async () => {
  await one.end();
  await two.end();
  await redis[Symbol.asyncDispose]();
});

const wholeQueue = () => until(() => queueOf(one).trouble === null && queueOf(two).trouble === null);

test('replicas with free slots run what another has accepted', async () => {
  await wholeQueue();
  const answers = await submitMany(one, 8, 0.3);
  expectAllAccepted(answers);
  expect(new Set(answers.map(({ acceptedBy }) => acceptedBy))).toEqual(new Set(['one']));
  expect(new Set(answers.map(({ replica }) => replica))).toEqual(new Set(['one', 'two']));
});

test('a replica that starts in the middle of a burst takes part in it', async () => {
  const burst = submitMany(one, 16, 0.5);
  const late = await startReplica(redis, 'late', 2);
  const answers = await burst;
  await late.end();
  expectAllAccepted(answers);
  expect(answers.filter(({ replica }) => replica === 'late').length).toBeGreaterThan(0);
});

test('the events of a job that another replica runs come as if it ran here', async () => {
  const blocker = submit(one, 1, 'blocker');
  await until(() => one.slots.busy === 1);
  const response = await fetch(`${one.url}/execute`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify({
      language: 'python',
      code: 'print(input())',
      test_cases: ['a', 'b', 'c'].map((text) => ({ input: text, expected_output: text })),
    }),
  });
  const events = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expectAllAccepted([await blocker]);
  expect(events.map(({ event }) => event)).toEqual(['queued', 'compiled', 'test', 'test', 'test', 'done']);
  const done = events.at(-1)?.data;
  expect(done.metadata).toMatchObject({ replica: 'two', accepted_by: 'one' });
  expect(done.execution_id).toBe(events[0]?.data.execution_id);
  expect(done.summary.all_passed).toBe(true);
});

test('a job whose client has gone is taken back', async () => {
  const busy = [submit(one, 1.5, 'one'), submit(two, 1.5, 'two')];
  await until(() => one.slots.busy === 1 && two.slots.busy === 1);
  const leaving = new AbortController();
  const left = post(one, { language: 'python', code: 'print(1)' }, leaving.signal).catch(() => 'gone');
  await until(async () => (await waitingIn(redis)) === 1);
  leaving.abort();
  expect(await left).toBe('gone');
  await until(async () => (await waitingIn(redis)) === 0);
  expectAllAccepted(await Promise.all(busy));
});

test('a replica that is killed loses no job: others run what it ran', async () => {
  const root = passableFolder('shared-queue-test-');
  const victim = startProcess({
    REDIS_URL: redis.url,
    CONTAINER_APP_REPLICA_NAME: 'victim',
    SCRATCH_ROOT: root,
    SLOTS: '2',
    LOG_LEVEL: 'silent',
  });
  const burst = submitMany(one, 60, 0.5);
  const client = new Redis(redis.url);
  await until(async () => (await client.hget('executor:replicas', 'victim')) !== null);
  await until(async () => JSON.parse((await client.hget('executor:replicas', 'victim')) ?? '{}').running === 2);
  victim.kill('SIGKILL');
  const killedAt = performance.now();
  client.disconnect();
  const answers = await burst;
  expectAllAccepted(answers);
  expect(performance.now() - killedAt).toBeLessThan(60_000);
  await victim.exited;
  rmSync(root, { recursive: true });
});

test('Redis is killed in the middle of a burst and comes back: nothing that was accepted is lost', async () => {
  await wholeQueue();
  const burst = submitMany(one, 10, 0.5);
  await until(async () => (await waitingIn(redis)) > 4);
  await redis.kill();
  await sleep(1_000);
  expect(await ready(one)).toMatchObject({ status: 'ready', trouble: expect.any(String) });
  expectAllAccepted([await submit(two, 0, 'while it is away')]);
  await redis.restart();
  expectAllAccepted(await burst);
  await wholeQueue();
});

test('the network between the replicas and Redis is cut for a while: nothing that was accepted is lost', async () => {
  await wholeQueue();
  const burst = submitMany(one, 10, 0.5);
  await until(async () => (await waitingIn(redis)) > 4);
  redis.cut();
  await sleep(3_000);
  redis.mend();
  expectAllAccepted(await burst);
  await wholeQueue();
});

test('a replica that starts without its Redis works alone, and with it as soon as that is there', async () => {
  const own = await startRedis();
  own.cut();
  const alone = await startReplica(own, 'alone', 1);
  expectAllAccepted(await submitMany(alone, 3, 0));
  expect(await ready(alone)).toMatchObject({ status: 'ready', trouble: expect.any(String) });
  own.mend();
  await until(() => queueOf(alone).trouble === null);
  expectAllAccepted(await submitMany(alone, 3, 0.1));
  await alone.end();
  await own[Symbol.asyncDispose]();
});
