import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, get, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const MAIN = join(import.meta.dirname, '..', '..', 'main.ts');

/** A folder that a dropped uid can pass through. */
export function passableFolder(prefix: string): string {
  const path = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(path, 0o711);
  return path;
}

const started: ChildProcess[] = [];
/** For afterEach: a test that failed leaves none behind. */
export function killStarted(): void {
  for (const child of started.splice(0)) child.kill('SIGKILL');
}

/** Only one service uses one at a time. */
const stateFolder = () => mkdtempSync(join(tmpdir(), 'state-test-'));

/**
 * The service as its operator starts it, by `command` when that puts something around it. Without a warm compiler, unless a test asks for
 * one: its start takes a core for two seconds.
 */
export function startProcess(env: Record<string, string>, command: readonly string[] = []) {
  const state = stateFolder();
  const [program = process.execPath, ...args] = [...command, process.execPath, MAIN];
  const child = spawn(program, args, {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      SLOTS: '1',
      WARM_COMPILERS: 'off',
      STATE_FOLDER: state,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const events: Record<string, unknown>[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => events.push(JSON.parse(line)));
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exited = once(child, 'close').then(([code]) => {
    rmSync(state, { recursive: true });
    return code as number | null;
  });
  return {
    pid: child.pid ?? 0,
    exited,
    events,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    stderr: () => stderr,
    async event(name: string) {
      for (;;) {
        const found = events.find(({ event }) => event === name);
        if (found !== undefined) return found;
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`exited with ${child.exitCode ?? child.signalCode}: ${stderr}`);
        await sleep(20);
      }
    },
  };
}

export const post = (port: unknown, body: object, signal?: AbortSignal) =>
  fetch(`http://127.0.0.1:${port}/execute`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });

/** The text of /metrics, over a connection of its own, which is gone with the answer: one that is kept is a descriptor more. */
export async function metricsOf(port: unknown): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  get({ port: Number(port), host: '127.0.0.1', path: '/metrics', agent: false }, resolve).on('error', reject);
  return Buffer.concat(await (await promise).toArray()).toString();
}

/** One execution over a connection of its own, or of `agent`. */
export function ask(port: unknown, body: object, agent = new Agent()): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const headers = { 'content-type': 'application/json' };
  const options = { agent, port: Number(port), host: '127.0.0.1', path: '/execute', method: 'POST', headers };
  const asked = request(options, async (answer) => {
    resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(await answer.toArray()).toString() });
  });
  asked.on('error', reject).end(JSON.stringify(body));
  return promise;
}
