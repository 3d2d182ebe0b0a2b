/**
 * The image in a container of 1 GiB and two slots, under hostile programs and requests of all kinds beside honest ones:
 * `sh scripts/image/siege.sh <minutes>`. It must never be killed, lose readiness for more than 10 s, take 400 MB for the
 * service itself, keep /health waiting, or change the verdict of an honest program.
 */
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Attack, attacks } from '../attacks/attack.ts';
import { type Entry, solutions, submissions } from '../corpus/corpus.ts';
import { ask } from '../harness/process.ts';
import { type Container, runContainer } from './container.ts';

const UNREADY_MS_MAX = 10_000;
const SERVICE_MB_MAX = 400;
const HEALTH_MS_SLOW = 200;
const MIB = 1024 * 1024;

interface Request {
  name: string;
  body: Record<string, unknown>;
}

/** What it may try to reach lies outside of the container: only what it takes counts here. */
function toRequests({ path, language, code, requests }: Attack): Request[] {
  const judged = (request: Record<string, unknown>) =>
    Object.fromEntries(
      ['checker', 'interactor'].flatMap((kind) =>
        kind in request ? [[kind, { language, code, ...(request[kind] as object) }]] : [],
      ),
    );
  return requests.map((request) => ({
    name: path,
    body: { language, code: code.replace(/@[A-Z_]+@/g, '/nowhere'), ...request, timeout: 5, ...judged(request) },
  }));
}

const wide = (count: number) => ({
  language: 'c',
  code: `#include <stdio.h>
int main(void) { for (int i = 0; i < 65536; i++) { putchar(1); fputc(1, stderr); } }`,
  test_cases: Array.from({ length: count }, () => ({ expected_output: '' })),
});

/** Requests of which not the program is hostile, but what the service has to do for it. */
const demanding: Request[] = [
  { name: '400 wide answers', body: wide(400) },
  { name: '1000 wide answers', body: wide(1000) },
  {
    name: 'numbers',
    body: {
      language: 'python',
      code: 'print("1.5 " * 2500000)',
      test_cases: [{ expected_output: `${'1.5 '.repeat(2_499_999)}2` }],
      comparison: { type: 'numbers' },
    },
  },
  { name: 'Java outline', body: { language: 'java', code: `${') '.repeat(60_000)}${'void main('.repeat(12_000)}` } },
];

/** A client that never reads what it is told. */
function askAndLeaveUnread(port: number, body: object): void {
  const controller = new AbortController();
  void fetch(`http://127.0.0.1:${port}/execute`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: controller.signal,
  }).catch(() => {});
  setTimeout(() => controller.abort(), 20_000).unref();
}

interface Seen {
  unreadyMs: number;
  /** The longest wait for /health beyond what a server here that does nothing else takes, and how many were beyond 200 ms. */
  healthMs: number;
  healthSlow: number;
  serviceMb: number;
  harmed: string[];
  honest: number;
  hostile: number;
  faults: number;
}

function respond(port: number, path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const lost = () => resolve({ status: 0, text: '' });
    get({ port, host: '127.0.0.1', path, agent: false }, async (answer) => {
      resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(await answer.toArray()).toString() });
    }).on('error', lost);
  });
}

async function healthWaitMs(port: number): Promise<number> {
  const begun = performance.now();
  await respond(port, '/health');
  return performance.now() - begun;
}

async function watch(port: number, seen: Seen, isOver: () => boolean): Promise<void> {
  const control = createServer((_request, answer) => answer.end()).listen(0, '127.0.0.1');
  await once(control, 'listening');
  const { port: controlPort } = control.address() as AddressInfo;
  let readyAt = performance.now();
  while (!isOver()) {
    const [ofService, ofControl] = await Promise.all([healthWaitMs(port), healthWaitMs(controlPort)]);
    seen.healthMs = Math.max(seen.healthMs, ofService - ofControl);
    if (ofService - ofControl > HEALTH_MS_SLOW) seen.healthSlow++;
    if ((await respond(port, '/ready')).status === 200) readyAt = performance.now();
    seen.unreadyMs = Math.max(seen.unreadyMs, performance.now() - readyAt);
    const { text } = await respond(port, '/metrics');
    const bytes = Number(/^executor_service_memory_bytes (\S+)$/m.exec(text)?.[1] ?? 0);
    seen.serviceMb = Math.max(seen.serviceMb, bytes / MIB);
    await sleep(250);
  }
  control.close();
}

async function beHonest(port: number, entries: readonly Entry[], seen: Seen, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const entry = entries[Math.floor(Math.random() * entries.length)];
    if (entry === undefined) return;
    const { status, text } = await ask(port, entry.body).catch((error: Error) => ({ status: 0, text: error.message }));
    if (status === 503) continue; // the queue is full
    seen.honest++;
    const verdict = status === 200 ? JSON.parse(text).verdict : status;
    if (verdict !== entry.verdict) seen.harmed.push(`${entry.path}: ${verdict} ${text.slice(0, 400)}`);
  }
}

async function beHostile(port: number, requests: readonly Request[], seen: Seen, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const request = requests[Math.floor(Math.random() * requests.length)];
    if (request === undefined) return;
    seen.hostile++;
    if (request.name.includes('wide') && Math.random() < 0.5) askAndLeaveUnread(port, request.body);
    else if ((await ask(port, request.body).catch(() => ({ status: 0 }))).status === 500) {
      seen.faults++;
      process.stdout.write(`500: ${request.name}\n`);
    }
  }
}

async function besiege(container: Container, minutes: number): Promise<Seen> {
  const port = await container.ready();
  const seen: Seen = {
    unreadyMs: 0,
    healthMs: 0,
    healthSlow: 0,
    serviceMb: 0,
    harmed: [],
    honest: 0,
    hostile: 0,
    faults: 0,
  };
  const end = performance.now() + minutes * 60_000;
  const isOver = () => performance.now() > end;
  const hostile = [...[...attacks().values()].flat().flatMap(toRequests), ...demanding];
  const honest = [...submissions(), ...(await solutions())];
  await Promise.all([
    watch(port, seen, isOver),
    beHonest(port, honest, seen, isOver),
    beHonest(port, honest, seen, isOver),
    beHostile(port, hostile, seen, isOver),
    beHostile(port, hostile, seen, isOver),
    beHostile(port, hostile, seen, isOver),
  ]);
  return seen;
}

await using container = await runContainer({ memory: '1g', pids: 1024, env: { SLOTS: '2' } });
const { harmed, ...seen } = await besiege(container, Number(process.argv[2] ?? 15));
const state = await container.inspect('{{.State.Running}} {{.State.OOMKilled}} {{.RestartCount}}');
await sleep(15_000); // what was left unread is gone
const listing =
  'fs.readdirSync("/scratch").filter((root) => !root.startsWith("executor-state-")).flatMap((root) => fs.readdirSync("/scratch/" + root))';
const names: string[] = JSON.parse(await container.exec('node', '-p', `JSON.stringify(${listing})`));
const left = names.filter((name) => !name.startsWith('kept-'));
const rounded = Object.fromEntries(Object.entries(seen).map(([name, value]) => [name, Math.round(value)]));
for (const line of harmed) process.stdout.write(`${line}\n`);
process.stdout.write(`${JSON.stringify({ ...rounded, harmed: harmed.length, state, left: left.length })}\n`);
process.exitCode =
  state === 'true false 0' &&
  harmed.length + left.length === 0 &&
  seen.unreadyMs < UNREADY_MS_MAX &&
  seen.serviceMb < SERVICE_MB_MAX
    ? 0
    : 1;
