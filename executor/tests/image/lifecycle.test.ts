import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ask } from '../harness/process.ts';
import { engine, IMAGE, runContainer } from './container.ts';

const READY_MS_MAX = 2_000;
const hello = { language: 'python', code: 'print(6 * 7)' };
const ok = { run: { status: 'ok', stdout: '42\n' } };
const run = async (port: number, body: object) => JSON.parse((await ask(port, body)).text);

test('is ready two seconds after it was asked for', async () => {
  const times: number[] = [];
  for (const _round of [1, 2, 3]) {
    const start = performance.now();
    await using container = await runContainer();
    await container.ready();
    times.push(Math.round(performance.now() - start));
  }
  process.stdout.write(`cold start to ready: ${times.join(', ')} ms\n`);
  expect(Math.min(...times)).toBeLessThan(READY_MS_MAX); // the others say what else the machine did
});

test('stop lets what runs come to its end, and the service ends with 0', async () => {
  await using container = await runContainer({ env: { SLOTS: '1' } });
  const port = await container.ready();
  const answer = run(port, { language: 'python', code: 'import time; time.sleep(3); print(6 * 7)' });
  await sleep(1_000);
  const [ended, code] = await Promise.all([answer, container.stop()]);
  expect(ended).toMatchObject(ok);
  expect(code).toBe(0);
});

test('a container that was killed in the middle of a run starts anew, and clears away what was left', async () => {
  await using container = await runContainer({ scratch: null });
  const port = await container.ready();
  const lost = ask(port, { language: 'python', code: 'open("mark", "w").write("x"); import time; time.sleep(9)' });
  const isLost = expect(lost).rejects.toThrow();
  await sleep(1_000);
  const folders = () => container.exec('ls', '/scratch', '--ignore=executor-state-*');
  const before = await folders();
  await engine('kill', '--signal', 'KILL', container.id);
  await isLost;
  await engine('start', container.id);
  expect(await run(await container.ready(), hello)).toMatchObject(ok);
  const after = await folders();
  expect(before).toMatch(/^executor-\d+-\d+-\w+$/);
  expect(after).toMatch(/^executor-\d+-\d+-\w+$/);
  expect(after).not.toBe(before);
});

test('a scratch volume that is full is a fault, and blames no program; the next is served', async () => {
  await using container = await runContainer({ scratch: '16m', env: { SLOTS: '1' } });
  const port = await container.ready();
  const code = 'for name in "abc":\n    open(name, "wb").write(bytes(9_000_000))';
  const { status } = await ask(port, { language: 'python', code });
  expect(status).toBe(500);
  expect(await run(port, hello)).toMatchObject(ok);
});

test('a bad configuration ends the start with a line that names it', async () => {
  const start = engine('run', '--rm', '--env', 'SLOTS=many', IMAGE);
  await expect(start).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('SLOTS') });
});

test('it needs no flags', async () => {
  await using container = await runContainer({ constrained: false });
  expect(await run(await container.ready(), hello)).toMatchObject(ok);
});
