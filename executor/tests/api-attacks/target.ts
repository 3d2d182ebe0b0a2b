import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runsOf } from '../harness/machine.ts';
import { killStarted, passableFolder, startProcess } from '../harness/process.ts';
import { connectRaw, type RawAnswer, rawRequest } from '../harness/raw-http.ts';
import { attack, type Body, expectProblem, fifteen, HOST, pathsOf, valid } from './requests.ts';

/** How many executions it takes at once. */
export const PLACES = 22;

/** The service as it runs in production, for the tests of one file, which talk to it over a socket. */
export function startTarget() {
  const root = passableFolder('api-attacks-');
  let service: ReturnType<typeof startProcess>;
  let port: number;
  beforeAll(async () => {
    service = startProcess({ SCRATCH_ROOT: root, SLOTS: '2', QUEUE_MAX: String(PLACES - 2) });
    port = Number((await service.event('service.started'))['port']);
  });
  afterAll(async () => {
    service.kill('SIGTERM');
    await Promise.race([service.exited, sleep(5_000)]);
    killStarted();
    rmSync(root, { recursive: true, force: true });
  });

  const connect = () => connectRaw(port);

  /** The answer to one request on a connection of its own; undefined when there is none within `msMax`. */
  async function exchange(bytes: string | Buffer, msMax = 10_000): Promise<RawAnswer | undefined> {
    const connection = connect();
    connection.send(bytes);
    const answer = await Promise.race([connection.answer(), sleep(msMax, undefined, { ref: false })]);
    connection.destroy();
    return answer;
  }

  /** The next program is run. */
  async function isServed(): Promise<boolean> {
    const answer = await exchange(valid(fifteen));
    return answer?.status === 200 && JSON.parse(answer.body).run.stdout === '15\n';
  }

  /** The next request is answered; a program costs 20 ms, too much for each of hundreds of refusals. */
  async function isAnswered(): Promise<boolean> {
    const answer = await exchange(rawRequest(['GET /health HTTP/1.1', HOST]));
    return answer?.status === 200 && JSON.parse(answer.body).status === 'healthy';
  }

  const running = () => runsOf(service.pid);

  /** Each is refused as invalid where `path` says, or as a whole where that is null; and the next one is served. */
  function refuses(rows: [name: string, body: Body, path: string | null][]): void {
    test.concurrent.each(rows)('%s', async (_name, body, path) => {
      const problem = expectProblem(await exchange(attack(body)), 400);
      expect(pathsOf(problem)).toEqual(path === null ? [] : expect.arrayContaining([path]));
      expect(await isAnswered()).toBe(true);
    });
    test('and then a program is run', async () => expect(await isServed()).toBe(true));
  }

  /** To be called behind all other tests of the file. */
  function endsClean(): void {
    test('nothing was run but what was valid, and nothing failed inside', () => {
      const executions = service.events.filter(({ event }) => String(event).startsWith('execution.'));
      expect(executions.filter((event) => !String(event['request_id']).startsWith('valid-'))).toEqual([]);
      expect(service.events.filter(({ level }) => Number(level) >= 50)).toEqual([]);
      expect(service.stderr()).toBe('');
      expect(readFileSync(`/proc/${service.pid}/stat`, 'utf8')).toContain('node');
    });
  }

  const finished = () => service.events.filter(({ event }) => event === 'execution.finished').length;
  return { root, connect, exchange, isServed, isAnswered, running, finished, refuses, endsClean };
}
