/* Long, because all of its tests share one fake of the sandbox, which counts boxes and lets a test decide when a compiler ends. */

import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RunReport, Sandbox } from '#sandbox';
import { c } from '../../languages/c/c.ts';
import { cpp } from '../../languages/cpp/cpp.ts';
import { python } from '../../languages/python/python.ts';
import type { Submission } from '../job.ts';
import { compileLimits, defaultMaxima } from '../job-limits.ts';
import { BuildCache, type CacheBounds } from './cache.ts';

const KIB = 1024;
const compiled: RunReport = {
  outcome: { kind: 'exited', code: 0 },
  wallTimeUs: 0,
  cpuTimeUs: 0,
  memoryBytes: 0,
  processes: 1,
  stdoutBytes: 0,
  stderrBytes: 0,
  refusedAllocation: false,
  refusedTask: null,
  forked: false,
};
const refused: RunReport = { ...compiled, outcome: { kind: 'exited', code: 1 } };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-cache-test-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Boxes that are real folders, and a compiler that is a function: `compile` decides what it makes of a source. */
function fakeSandbox(compile: (box: string, signal: AbortSignal) => Promise<RunReport>) {
  const open = new Set<string>();
  let compilations = 0;
  let closed = 0;
  const sandbox = {
    openBox() {
      const path = mkdtempSync(join(root, 'kept-'));
      const build = join(path, 'build');
      mkdirSync(build);
      open.add(path);
      return {
        path,
        build,
        write: (name: string, content: string | Buffer) => writeFileSync(join(build, name), content),
        lane: () => ({ stdin: '', stdout: join(path, 'out'), stderr: '', scratch: '' }),
        async [Symbol.asyncDispose]() {
          closed++;
          await turn();
          rmSync(path, { recursive: true, force: true });
          open.delete(path);
        },
      };
    },
    async run({ folder }: { folder: string }, signal: AbortSignal) {
      compilations++;
      return await compile(dirname(folder), signal);
    },
  };
  return { sandbox: sandbox as unknown as Sandbox, open, compilations: () => compilations, closed: () => closed };
}

const checker = (content: string | Buffer, version = '3.13.5', name = 'main.py'): Submission => ({
  installed: { language: python, version },
  files: [{ name, content }],
  limits: defaultMaxima,
});

/** Wide but for some. */
const bounds = (some: Partial<CacheBounds>): CacheBounds => ({
  entriesMax: 100,
  bytesMax: 1 << 30,
  entryBytesMax: 1 << 30,
  ...some,
});

async function use(cache: BuildCache, submission: Submission): Promise<void> {
  await using _lease = await cache.borrow(submission);
}

describe('a build', () => {
  test('is made once for jobs that come one after another', async () => {
    const { sandbox, compilations, open } = fakeSandbox(async () => compiled);
    const cache = new BuildCache(sandbox, bounds({}));
    for (let round = 0; round < 3; round++) await use(cache, checker('a'));
    expect({ compilations: compilations(), boxes: open.size }).toEqual({ compilations: 1, boxes: 1 });
  });

  test('says whether it was there', async () => {
    const { sandbox } = fakeSandbox(async () => compiled);
    const cache = new BuildCache(sandbox, bounds({}));
    const leases = [await cache.borrow(checker('a')), await cache.borrow(checker('a'))];
    expect(leases.map(({ compilation }) => compilation.cached)).toEqual([false, true]);
  });

  test('is the same whether its source came as text or as bytes', async () => {
    const { sandbox, compilations } = fakeSandbox(async () => compiled);
    const cache = new BuildCache(sandbox, bounds({}));
    await use(cache, checker('é'));
    await use(cache, checker(Buffer.from('é')));
    expect(compilations()).toBe(1);
  });

  test('is made once for jobs that come at the same time, and shared by all', async () => {
    const { sandbox, compilations } = fakeSandbox(async () => {
      await turn();
      return compiled;
    });
    const cache = new BuildCache(sandbox, bounds({}));
    const leases = await Promise.all([1, 2, 3].map(() => cache.borrow(checker('a'))));
    expect(new Set(leases.map(({ build }) => build)).size).toBe(1);
    expect(compilations()).toBe(1);
  });

  test('is another for another language, source, name, version, order of files or limit of the compiler', async () => {
    const { sandbox, compilations } = fakeSandbox(async () => compiled);
    const cache = new BuildCache(sandbox, bounds({}));
    const [a, b] = [
      { name: 'a.py', content: 'b' },
      { name: 'b.py', content: 'a' },
    ];
    const others = [
      checker('a'),
      checker('b'),
      checker('a', '3.13.6'),
      checker('a', '3.13.5', 'a.py'),
      { ...checker(''), files: [a, b] },
      { ...checker(''), files: [b, a] },
      { ...checker('a'), installed: { language: c, version: '3.13.5' } },
      { ...checker('a'), installed: { language: cpp, version: '3.13.5' } },
      { ...checker('a'), compileLimits: { ...compileLimits, cpuTimeMs: 1 } },
    ];
    for (const other of others) await use(cache, other);
    expect(compilations()).toBe(others.length);
  });

  test('is the same where the limits of the compiler are those it has without', async () => {
    const { sandbox, compilations } = fakeSandbox(async () => compiled);
    const cache = new BuildCache(sandbox, bounds({}));
    await use(cache, checker('a'));
    await using _lease = await cache.borrow({ ...checker('a'), compileLimits: { ...compileLimits } });
    expect(compilations()).toBe(1);
  });

  test('has access times in the future in every file and folder: no run can mark it by reading', async () => {
    const { sandbox, open } = fakeSandbox(async (box) => {
      mkdirSync(join(box, 'build', 'deep'));
      writeFileSync(join(box, 'build', 'deep', 'made'), 'x');
      return compiled;
    });
    const cache = new BuildCache(sandbox, bounds({}));
    await use(cache, checker('a'));
    const [box = ''] = open;
    for (const name of ['build', 'build/main.py', 'build/deep', 'build/deep/made']) {
      const { atime, mtime } = statSync(join(box, name));
      expect(atime.getFullYear()).toBe(2100);
      expect(Math.abs(mtime.getTime() - Date.now())).toBeLessThan(60_000);
    }
  });

  test('that has lost a file is made again, while other jobs go on with the old one', async () => {
    const { sandbox, compilations, open } = fakeSandbox(async () => compiled);
    const cache = new BuildCache(sandbox, bounds({}));
    const first = await cache.borrow(checker('a'));
    rmSync(join(first.build, 'main.py'));
    const second = await cache.borrow(checker('a'));
    expect({ compilations: compilations(), boxes: open.size }).toEqual({ compilations: 2, boxes: 2 });
    expect([existsSync(first.build), existsSync(second.build)]).toEqual([true, true]);
    await first[Symbol.asyncDispose]();
    await second[Symbol.asyncDispose]();
    expect({ size: cache.size, boxes: open.size }).toEqual({ size: 1, boxes: 1 });
  });

  test('that was lost with the scratch root is made again', async () => {
    const { sandbox, compilations, open } = fakeSandbox(async () => compiled);
    const cache = new BuildCache(sandbox, bounds({}));
    await use(cache, checker('a'));
    rmSync([...open][0] ?? '', { recursive: true });
    await using lease = await cache.borrow(checker('a'));
    expect(existsSync(lease.build)).toBe(true);
    expect({ compilations: compilations(), boxes: open.size }).toEqual({ compilations: 2, boxes: 1 });
  });

  test('that the compiler refuses is reported to all waiting jobs, and not kept', async () => {
    const { sandbox, compilations, open } = fakeSandbox(async () => refused);
    const cache = new BuildCache(sandbox, bounds({}));
    const leases = await Promise.all([1, 2].map(() => cache.borrow(checker('a'))));
    expect(leases.map(({ compilation }) => compilation.ok)).toEqual([false, false]);
    for (const lease of leases) await lease[Symbol.asyncDispose]();
    expect({ size: cache.size, boxes: open.size, compilations: compilations() }).toEqual({
      size: 0,
      boxes: 0,
      compilations: 1,
    });
  });

  test('during which the sandbox failed is a fault for all waiting jobs, and not kept', async () => {
    const { sandbox, open } = fakeSandbox(async () => {
      await turn();
      throw new Error('the sandbox failed');
    });
    const cache = new BuildCache(sandbox, bounds({}));
    const leases = await Promise.allSettled([1, 2].map(() => cache.borrow(checker('a'))));
    expect(leases.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect({ size: cache.size, boxes: open.size }).toEqual({ size: 0, boxes: 0 });
  });
});

describe('what is bounded', () => {
  test('is the number of builds: the least recently used one is evicted', async () => {
    const { sandbox, compilations, open } = fakeSandbox(async () => compiled);
    const cache = new BuildCache(sandbox, bounds({ entriesMax: 2 }));
    for (const source of ['a', 'b', 'a', 'c']) await use(cache, checker(source));
    expect({ size: cache.size, boxes: open.size, compilations: compilations() }).toEqual({
      size: 2,
      boxes: 2,
      compilations: 3,
    });
    await use(cache, checker('a'));
    expect(compilations()).toBe(3);
    await use(cache, checker('b'));
    expect(compilations()).toBe(4);
  });

  test('is their size', async () => {
    const { sandbox, open } = fakeSandbox(async (box) => {
      writeFileSync(join(box, 'build', 'large'), Buffer.alloc(400 * KIB, 1));
      return compiled;
    });
    const cache = new BuildCache(sandbox, bounds({ bytesMax: 1024 * KIB }));
    for (const source of ['a', 'b', 'c', 'd']) await use(cache, checker(source));
    expect({ size: cache.size, boxes: open.size }).toEqual({ size: 2, boxes: 2 });
  });

  test('with what the compiler said, as all that is kept', async () => {
    const { sandbox } = fakeSandbox(async (box) => {
      writeFileSync(join(box, 'out'), 'w'.repeat(40 * KIB));
      return { ...compiled, stdoutBytes: 40 * KIB };
    });
    const cache = new BuildCache(sandbox, bounds({ bytesMax: 300 * KIB }));
    for (const source of ['a', 'b', 'c', 'd']) await use(cache, checker(source));
    expect(cache.size).toBe(2);
  });

  test('a build that is too large by itself is not kept, and evicts no other', async () => {
    const { sandbox } = fakeSandbox(async (box) => {
      if (existsSync(join(box, 'build', 'large.py'))) writeFileSync(join(box, 'huge'), Buffer.alloc(200 * KIB, 1));
      return compiled;
    });
    const cache = new BuildCache(sandbox, bounds({ entryBytesMax: 100 * KIB }));
    await use(cache, checker('a'));
    await use(cache, checker('b', '3.13.5', 'large.py'));
    expect(cache.size).toBe(1);
  });

  test('one of many empty files is too large, too', async () => {
    const { sandbox } = fakeSandbox(async (box) => {
      for (let file = 0; file < 100; file++) writeFileSync(join(box, 'build', String(file)), '');
      return compiled;
    });
    const cache = new BuildCache(sandbox, bounds({ entryBytesMax: 100 * KIB }));
    await use(cache, checker('a'));
    expect(cache.size).toBe(0);
  });

  test('one that cannot be measured is not kept', async () => {
    const { sandbox, open } = fakeSandbox(async (box) => {
      rmSync(box, { recursive: true });
      return compiled;
    });
    const cache = new BuildCache(sandbox, bounds({}));
    await use(cache, checker('a'));
    expect({ size: cache.size, boxes: open.size }).toEqual({ size: 0, boxes: 0 });
  });

  test('a build in use is never removed, however many there are', async () => {
    const { sandbox, open } = fakeSandbox(async () => compiled);
    const cache = new BuildCache(sandbox, bounds({ entriesMax: 1 }));
    const leases = await Promise.all(['a', 'b', 'c'].map((source) => cache.borrow(checker(source))));
    await use(cache, checker('d'));
    for (const { build } of leases) expect(existsSync(build)).toBe(true);
    for (const lease of leases) await lease[Symbol.asyncDispose]();
    expect({ size: cache.size, boxes: open.size }).toEqual({ size: 1, boxes: 1 });
  });

  test('clear removes nothing twice, whatever is returned in the meantime', async () => {
    const { sandbox, closed } = fakeSandbox(async () => compiled);
    const cache = new BuildCache(sandbox, bounds({}));
    await use(cache, checker('a'));
    const lease = await cache.borrow(checker('b'));
    await Promise.all([cache.clear(), lease[Symbol.asyncDispose]()]);
    expect(closed()).toBe(2);
  });

  test('clear leaves a build in use to its last user, which removes it', async () => {
    const { sandbox, open } = fakeSandbox(async () => compiled);
    const cache = new BuildCache(sandbox, bounds({}));
    await use(cache, checker('a'));
    const lease = await cache.borrow(checker('b'));
    await cache.clear();
    expect({ size: cache.size, boxes: open.size }).toEqual({ size: 0, boxes: 1 });
    await lease[Symbol.asyncDispose]();
    expect(open.size).toBe(0);
  });
});

describe('a client that hangs up while its checker is compiled', () => {
  /** A compiler that ends when the test says so, or when it is stopped, unless it is deaf. */
  function slowSandbox({ deaf = false } = {}) {
    const done = Promise.withResolvers<RunReport>();
    let stopped = 0;
    const fake = fakeSandbox(async (_box, signal) => {
      const stop = () => {
        if (deaf) return;
        stopped++;
        done.reject(signal.reason);
      };
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop);
      return await done.promise;
    });
    return { ...fake, finish: () => done.resolve(compiled), stopped: () => stopped };
  }

  test('stops the compiler if no other job waits, and waits until it has stopped', async () => {
    const { sandbox, open, stopped } = slowSandbox();
    const cache = new BuildCache(sandbox, bounds({}));
    const client = new AbortController();
    const borrowing = cache.borrow(checker('a'), client.signal);
    await turn();
    client.abort(new Error('gone'));
    await expect(borrowing).rejects.toThrow('gone');
    expect({ stopped: stopped(), size: cache.size, boxes: open.size }).toEqual({ stopped: 1, size: 0, boxes: 0 });
  });

  test('leaves nothing where the compiler has finished all the same', async () => {
    const { sandbox, open, finish } = slowSandbox({ deaf: true });
    const cache = new BuildCache(sandbox, bounds({}));
    const client = new AbortController();
    const borrowing = cache.borrow(checker('a'), client.signal);
    client.abort(new Error('gone'));
    finish();
    await expect(borrowing).rejects.toThrow('gone');
    expect({ size: cache.size, boxes: open.size }).toEqual({ size: 0, boxes: 0 });
  });

  test('leaves the compiler to the jobs that still wait', async () => {
    const { sandbox, finish, stopped, compilations } = slowSandbox();
    const cache = new BuildCache(sandbox, bounds({}));
    const client = new AbortController();
    const first = cache.borrow(checker('a'), client.signal);
    const second = cache.borrow(checker('a'));
    client.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    finish();
    await using lease = await second;
    expect(existsSync(lease.build)).toBe(true);
    expect({ stopped: stopped(), compilations: compilations(), size: cache.size }).toEqual({
      stopped: 0,
      compilations: 1,
      size: 1,
    });
  });

  test('takes nothing from jobs that come while the compiler is being stopped', async () => {
    let compilations = 0;
    const { sandbox, open } = fakeSandbox(async (_box, signal) => {
      if (compilations++ > 0) return compiled;
      return await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    const cache = new BuildCache(sandbox, bounds({}));
    const client = new AbortController();
    const first = cache.borrow(checker('a'), client.signal);
    await turn();
    client.abort(new Error('gone'));
    await turn();
    await using _second = await cache.borrow(checker('a'));
    await expect(first).rejects.toThrow('gone');
    expect({ size: cache.size, boxes: open.size }).toEqual({ size: 1, boxes: 1 });
  });

  test('and had hung up before gets nothing', async () => {
    const { sandbox, open } = slowSandbox();
    const cache = new BuildCache(sandbox, bounds({}));
    await expect(cache.borrow(checker('a'), AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect({ size: cache.size, boxes: open.size }).toEqual({ size: 0, boxes: 0 });
  });
});
