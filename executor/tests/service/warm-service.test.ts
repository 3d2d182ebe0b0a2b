import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileLimits, defaultLimits, runOnce } from '../../grading/index.ts';
import { madeAhead } from '../../languages/ahead/made.ts';
import { ARCHIVES } from '../../languages/java/jvm.ts';
import { type Service, startService } from '../harness/service.ts';

/** Log lines of the service, each of which is waited for once. */
function openLog() {
  const waiting = new Map<string, (line: Record<string, unknown>) => void>();
  return {
    write(text: string): void {
      const line: Record<string, unknown> = JSON.parse(text);
      const event = String(line['event']);
      waiting.get(event)?.(line);
      waiting.delete(event);
    },
    next: (event: string) => new Promise<Record<string, unknown>>((resolve) => waiting.set(event, resolve)),
  };
}

describe.runIf(madeAhead(ARCHIVES).length > 0)('a service with a warm compiler', () => {
  const log = openLog();
  let service: Service;
  let programs = 0;
  beforeAll(async () => {
    service = await startService({ log: log.write });
    await service.startWarmCompilers();
  });
  afterAll(() => service.stop());

  /** A program that nobody has sent before. */
  async function run(members: string, limits = {}) {
    const installed = service.installed.find(({ language }) => language.name === 'java');
    if (installed === undefined) throw new Error('java is not installed');
    const content = `// ${programs++}\npublic class Main { ${members} }`;
    const job = {
      installed,
      files: [{ name: 'a.java', content }],
      limits: defaultLimits,
      stdin: '',
      args: [],
      ...limits,
    };
    return await runOnce(job, service);
  }
  const hello = 'public static void main(String[] arguments) { System.out.println("hello"); }';

  async function counts(): Promise<Record<string, number>> {
    const { values } = await service.metrics.warmCompilations.get();
    return Object.fromEntries(values.map(({ labels, value }) => [String(labels['outcome']), value]));
  }

  function compilerPid(): number {
    const children = (pid: number): number[] =>
      readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    const programs = service.sandbox.launcherPids.flatMap(children).flatMap(children);
    const isCompiler = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('warm.WarmCompiler');
    return programs.find(isCompiler) ?? 0;
  }

  test('compiles by it, runs what it made, and reports what that took', async () => {
    const { compilation, run: ran } = await run(hello);
    expect(compilation).toMatchObject({ ok: true, stdout: '', stderr: '', code: 0, signal: null, stop: null });
    expect(compilation.cpuTimeMs).toBeGreaterThan(1);
    expect(compilation.memoryBytes).toBeGreaterThan(20 * 1024 ** 2);
    expect(ran).toMatchObject({ verdict: 'accepted', stdout: 'hello\n', stderr: '' });
    expect(await counts()).toMatchObject({ warm: 1 });
  });

  test('shows the errors that it finds', async () => {
    const { compilation, run: ran } = await run('int x = "text";');
    expect(compilation).toMatchObject({
      ok: false,
      code: 1,
      stderr: expect.stringMatching(/^Main\.java:2: error: .*\n1 error\n$/s),
    });
    expect(ran).toBeNull();
  });

  test('leaves a program whose compilation has limits of its own to javac', async () => {
    const before = await counts();
    const { run: ran } = await run(hello, { compileLimits: { ...compileLimits, cpuTimeMs: 9_000 } });
    expect(ran).toMatchObject({ verdict: 'accepted' });
    expect(await counts()).toEqual(before);
  });

  test('goes on without it when it is killed, and starts another', async () => {
    const [ended, ready] = [log.next('compiler.ended'), log.next('compiler.ready')];
    process.kill(compilerPid(), 'SIGKILL');
    expect(await ended).toMatchObject({ language: 'java', why: expect.stringContaining('SIGKILL') });
    expect((await run(hello)).run).toMatchObject({ verdict: 'accepted' });
    expect(await counts()).toMatchObject({ not_ready: 1 });
    await ready;
    const { warm = 0 } = await counts();
    expect((await run(hello)).run).toMatchObject({ verdict: 'accepted' });
    expect(await counts()).toMatchObject({ warm: warm + 1 });
  });

  test('stops at once, and leaves nothing', async () => {
    const other = await startService();
    await other.startWarmCompilers();
    const asked = performance.now();
    await other.stop();
    expect(performance.now() - asked).toBeLessThan(15_000);
  });

  test('stops while the compiler starts', async () => {
    const other = await startService();
    void other.startWarmCompilers();
    const asked = performance.now();
    await other.stop();
    expect(performance.now() - asked).toBeLessThan(15_000);
  });
});
