import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createHttpServer } from '../../http/server/http-server.ts';
import { killStarted, passableFolder, startProcess } from '../harness/process.ts';
import { type Service, startService } from '../harness/service.ts';
import { submissionClient } from './submission-client.ts';

const digest = (key: string) => createHash('sha256').update(key).digest('hex');
const echo = (text: string, more: object = {}) => ({
  language: 'python',
  code: 'print(input())',
  test_cases: [
    { input: text, expected_output: text },
    { input: 'b', expected_output: 'c', hidden: true },
  ],
  ...more,
});
const sleeper = (seconds: number) => ({ language: 'python', code: `import time\ntime.sleep(${seconds})\nprint(1)` });

async function listen(service: Service): Promise<{ server: Server; port: number }> {
  const server = createHttpServer(service.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

describe('submissions', () => {
  let service: Service;
  let server: Server;
  let port: number;
  let client: ReturnType<typeof submissionClient>;
  beforeAll(async () => {
    service = await startService({ slots: 1, env: { API_KEYS: `ann:${digest('ann')},bob:${digest('bob')}` } });
    ({ server, port } = await listen(service));
    client = submissionClient(port, { 'X-API-Key': 'ann' });
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await service.stop();
  });

  test('one is accepted, runs and is answered as by /execute', async () => {
    const created = await client.create(echo('a', { user_id: 'u', question_id: 'q' }));
    expect(created.status).toBe(202);
    const { id } = created.json;
    expect(created.headers.get('location')).toBe(`/submissions/${id}`);
    expect(created.json).toEqual({ id, status: 'queued', position: 0, estimated_wait_ms: 0 });
    const { json } = await client.get(id, '?wait=30');
    expect(json).toMatchObject({
      id,
      status: 'finished',
      priority: 'interactive',
      user_id: 'u',
      question_id: 'q',
      tries: 1,
      progress: { tests_done: 2, tests_total: 2 },
      answer: { verdict: 'wrong_answer', summary: { passed: 1 } },
    });
    expect(json.answer.test_results[1]).toMatchObject({ hidden: true, input: null, actual_output: null });
    expect(Date.parse(json.finished_at)).toBeGreaterThanOrEqual(Date.parse(json.started_at));
  });

  test('what /execute refuses is refused at once', async () => {
    expect((await client.create({ language: 'cobol', code: '' })).status).toBe(400);
    expect((await client.create(echo('a', { priority: 'high' }))).json.errors).toMatchObject([{ path: 'priority' }]);
    expect((await client.create([])).status).toBe(400);
  });

  test('waiting ends with the time', async () => {
    const { json } = await client.create(sleeper(1.5));
    const waited = await client.get(json.id, '?wait=1');
    expect(waited.json.status).toBe('running');
    expect((await client.get(json.id, '?wait=61')).status).toBe(400);
    expect((await client.get(json.id, '?wait=30')).json.answer.run.stdout).toBe('1\n');
  });

  test('events come live and from any place', async () => {
    const { json } = await client.create(echo('a'));
    const live = await client.events(json.id);
    const ids = [...live.text.matchAll(/^event: (\w+)\nid: (\d+)$/gm)].map(([, name, id]) => `${id} ${name}`);
    expect(ids).toEqual(['1 queued', '2 compiled', '3 test', '4 test', '5 done']);
    const rest = await client.events(json.id, { 'Last-Event-ID': '3', Accept: 'application/x-ndjson' });
    const lines = rest.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ event }) => event)).toEqual(['test', 'done']);
    expect(lines[1].data).toEqual((await client.get(json.id)).json.answer);
    expect((await client.events(json.id, { 'Last-Event-ID': '5' })).status).toBe(204);
    expect((await client.events(json.id, { 'Last-Event-ID': 'x' })).status).toBe(400);
  });

  test('one that runs and one that waits are cancelled', async () => {
    const [running, waiting] = [(await client.create(sleeper(8))).json, (await client.create(echo('a'))).json];
    await client.until(running.id, 'running');
    expect((await client.get(waiting.id)).json).toMatchObject({ status: 'queued', position: 0 });
    for (const { id } of [waiting, running]) expect((await client.cancel(id)).status).toBe(204);
    await expect.poll(() => service.slots.busy, { timeout: 5_000 }).toBe(0);
    for (const { id } of [waiting, running]) {
      expect((await client.get(id)).json).toMatchObject({ status: 'cancelled', tries: id === running.id ? 1 : 0 });
      expect((await client.cancel(id)).status).toBe(204);
    }
    expect((await client.events(waiting.id)).text).toContain('urn:executor:problem:cancelled');
  });

  test('another caller finds none of them', async () => {
    const { id } = (await client.create(echo('a'))).json;
    const other = submissionClient(port, { 'X-API-Key': 'bob' });
    for (const asked of [other.get(id), other.cancel(id), other.events(id)]) expect((await asked).status).toBe(404);
    expect((await other.list()).json.submissions).toEqual([]);
    expect((await client.get(id)).status).toBe(200);
  });

  test('the list has pages and filters', async () => {
    const ids: string[] = [];
    for (const text of ['a', 'b', 'c']) ids.unshift((await client.create(echo(text, { user_id: 'lists' }))).json.id);
    const first = (await client.list('?user_id=lists&limit=2')).json;
    const second = (await client.list(`?user_id=lists&limit=2&cursor=${first.cursor}`)).json;
    expect([...first.submissions, ...second.submissions].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(second.cursor).toBeNull();
    expect((await client.list('?status=nonsense')).status).toBe(400);
    for (const id of ids) await client.until(id, 'finished');
    expect((await client.list('?user_id=lists&status=queued')).json.submissions).toEqual([]);
  });

  test('a key gives one submission', async () => {
    const key = { 'Idempotency-Key': 'k' };
    const first = await client.create(echo('a'), key);
    const again = await client.create(echo('a'), key);
    expect([again.status, again.json.id]).toEqual([202, first.json.id]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const other = await client.create(echo('b'), key);
    expect([other.status, other.json.type]).toEqual([422, 'urn:executor:problem:key_reused']);
  });

  test('a batch waits for all others', async () => {
    const running = (await client.create(sleeper(1))).json;
    const batch = (await client.create({ ...sleeper(0), priority: 'batch' })).json;
    const interactive = (await client.create(sleeper(0))).json;
    const ended = await Promise.all(
      [running, interactive, batch].map(async ({ id }) => (await client.get(id, '?wait=30')).json.finished_at),
    );
    expect(ended).toEqual(ended.toSorted());
  });

  test('/health and /metrics count them', async () => {
    const health = await (await fetch(`http://127.0.0.1:${port}/health`)).json();
    expect(health.submissions).toEqual({ waiting: expect.any(Number), running: expect.any(Number) });
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toMatch(/^executor_submissions\{status="queued"\} \d+$/m);
  });
});

describe('bounds', () => {
  test('a full queue refuses, and what has ended is removed in time', async () => {
    const env = { SUBMISSIONS_MAX: '1', SUBMISSIONS_KEPT_HOURS: '0.0003' };
    const service = await startService({ slots: 1, env });
    const { server, port } = await listen(service);
    const client = submissionClient(port);
    const { id } = (await client.create(sleeper(1))).json;
    await client.until(id, 'running');
    await client.create(sleeper(0));
    const refused = await client.create(sleeper(0));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
    await client.until(id, 'finished');
    await expect.poll(async () => (await client.get(id)).status, { timeout: 10_000 }).toBe(404);
    server.close();
    server.closeAllConnections();
    await service.stop();
  });
});

describe('a process that ends', () => {
  const folders: string[] = [];
  afterEach(() => {
    killStarted();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  function startIn() {
    const [root, state] = [passableFolder('submissions-root-'), passableFolder('submissions-state-')];
    folders.push(root, state);
    return () => startProcess({ SCRATCH_ROOT: root, STATE_FOLDER: state });
  }

  test('by SIGKILL: what ran and what waited is answered by the next, once', async () => {
    const start = startIn();
    const first = start();
    let client = submissionClient((await first.event('service.started'))['port']);
    const [running, waiting] = [(await client.create(sleeper(2))).json.id, (await client.create(echo('a'))).json.id];
    await client.until(running, 'running');
    await sleep(300);
    first.kill('SIGKILL');
    await first.exited;
    client = submissionClient((await start().event('service.started'))['port']);
    expect((await client.get(running, '?wait=30')).json).toMatchObject({
      tries: 2,
      answer: { run: { stdout: '1\n' } },
    });
    expect((await client.get(waiting, '?wait=30')).json).toMatchObject({
      tries: 1,
      answer: { verdict: 'wrong_answer' },
    });
    expect((await client.events(running)).text.match(/^event: done$/gm)).toHaveLength(1);
  });

  test('by SIGKILL, three times in one submission: that is failed', async () => {
    const start = startIn();
    let id: string | undefined;
    for (let index = 0; index < 3; index++) {
      const process = start();
      const client = submissionClient((await process.event('service.started'))['port']);
      id ??= (await client.create(sleeper(8))).json.id as string;
      await client.until(id, 'running');
      process.kill('SIGKILL');
      await process.exited;
    }
    const last = start();
    const client = submissionClient((await last.event('service.started'))['port']);
    expect((await client.get(id ?? '')).json).toMatchObject({ status: 'failed', tries: 3 });
    expect(await last.event('submission.failed')).toMatchObject({ submission_id: id });
    expect((await client.events(id ?? '')).text).toContain('urn:executor:problem:internal');
  });

  test('by SIGTERM: what runs is finished, what waits is kept', async () => {
    const start = startIn();
    const first = start();
    let client = submissionClient((await first.event('service.started'))['port']);
    const [running, waiting] = [(await client.create(sleeper(1))).json.id, (await client.create(echo('a'))).json.id];
    await client.until(running, 'running');
    first.kill('SIGTERM');
    expect(await first.exited).toBe(0);
    client = submissionClient((await start().event('service.started'))['port']);
    expect((await client.get(running)).json).toMatchObject({ status: 'finished', tries: 1 });
    expect((await client.get(waiting, '?wait=30')).json).toMatchObject({ status: 'finished', tries: 1 });
  });
});
