import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandsWith } from '../harness/machine.ts';

/** A program of somebody else, which runs all the while, and the checker that will judge it. */
export async function startNeighbour(port: number, secret: string) {
  const marker = `neighbour-${randomUUID()}`;
  const body = {
    language: 'python',
    code: `secret = "${secret}"\nimport time\ntime.sleep(900)`,
    timeout: 600,
    test_cases: [{ args: [marker], expected_output: '' }],
    checker: { language: 'python', protocol: 'testlib', code: 'pass\n' },
  };
  const running = request({
    port,
    host: '127.0.0.1',
    path: '/execute',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  running.on('error', () => {}); // it is cut off in the end
  running.end(JSON.stringify(body));
  for (let round = 0; round < 1000; round++) {
    const [pid] = commandsWith(marker);
    if (pid !== undefined)
      return { pid, marker, code: body.code, checker: body.checker.code, stop: () => running.destroy() };
    await sleep(10);
  }
  throw new Error('the neighbour did not start');
}
