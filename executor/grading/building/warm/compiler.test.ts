/* Long, because all of its tests share one fake of the sandbox, and of the compiler that it starts. */

import { once } from 'node:events';
import { type Duplex, duplexPair } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '#sandbox';
import type { Program, WarmCompiler as WarmLanguage } from '../../../languages/index.ts';
import { compilerMemory } from '../../../languages/language.ts';
import { python } from '../../../languages/python/python.ts';
import { type WarmBounds, WarmCompiler, type WarmOutcome } from './compiler.ts';

const LONG_MS = 60_000;
const bounds: WarmBounds = {
  busyMsMax: LONG_MS,
  answerMsMax: LONG_MS,
  compilationsMax: 3,
  pauseMs: { first: 1, max: 4, recovered: 2 },
};

const warm: WarmLanguage = {
  argv: () => ['/compiler'],
  readable: () => [],
  memory: compilerMemory,
  memoryBytes: 1,
  sources: ({ files }) => (files.some(({ name }) => name === 'odd') ? null : files),
  output: 'made',
  failure: /^wrong$/,
  training: () => [[{ name: 'training', content: '' }]],
};

const program = (name: string): Program => ({ files: [{ name, content: '' }], entry: name });

const number = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

function answer(succeeded: boolean, messages: string): Buffer {
  const body = Buffer.concat([
    ...[Number(succeeded), 1, 1, messages.length].map(number),
    Buffer.from(messages),
    number(0),
  ]);
  return Buffer.concat([number(body.length), body]);
}

/** What the compiler does with a program, by its name. */
const acts: Record<string, (connection: Duplex) => void> = {
  training: (connection) => connection.write(answer(true, '')),
  good: (connection) => connection.write(answer(true, '')),
  wrong: (connection) => connection.write(answer(false, 'wrong')),
  unusual: (connection) => connection.write(answer(false, 'out of memory')),
  malformed: (connection) => connection.write(Buffer.concat([number(1), Buffer.alloc(1)])),
  endless: () => {},
  crashing: (connection) => connection.end(),
};

/** Starts compilers that are streams, and counts its boxes. A compiler ends when its connection does. */
class FakeSandbox {
  started = 0;
  boxes = 0;
  isBroken = false;

  openBox() {
    this.boxes++;
    return {
      build: '/build',
      [Symbol.asyncDispose]: async () => {
        this.boxes--;
      },
    };
  }

  async serve(_request: unknown, _box: unknown, signal: AbortSignal) {
    signal.throwIfAborted();
    this.started++;
    if (this.isBroken) throw new Error('the sandbox failed');
    const [connection, compiler] = duplexPair();
    compiler.on('data', (request: Buffer) => {
      const name = request.subarray(8, 8 + request.readUInt32BE(4)).toString();
      acts[name]?.(compiler);
    });
    const ended = once(signal, 'abort').then(() => {
      compiler.destroy();
      return { outcome: { kind: 'dismissed' } };
    });
    return { connection, ended };
  }
}

let sandbox: FakeSandbox;
let counted: WarmOutcome[];
let ends: string[];
let ready: PromiseWithResolvers<void>;
let compiler: WarmCompiler;

function open(changes: Partial<WarmBounds> = {}): void {
  const count = (outcome: WarmOutcome) => void counted.push(outcome);
  compiler = new WarmCompiler(python, warm, sandbox as unknown as Sandbox, count, { ...bounds, ...changes });
}

/** Resolves when a compiler is ready that was not before. */
function start(): Promise<void> {
  compiler.start({ onReady: () => ready.resolve(), onEnd: (why) => void ends.push(why) });
  return ready.promise;
}

async function nextReady(): Promise<void> {
  ready = Promise.withResolvers<void>();
  await ready.promise;
}

beforeEach(() => {
  sandbox = new FakeSandbox();
  counted = [];
  ends = [];
  ready = Promise.withResolvers<void>();
  open();
});
afterEach(async () => {
  await compiler.close();
  expect(sandbox.boxes).toBe(0);
});

const compile = async (name: string) => (await compiler.compile(program(name)))?.succeeded ?? null;

describe('the answer counts', () => {
  test('of a success, and of a failure for which the sources are to blame', async () => {
    await start();
    expect([await compile('good'), await compile('wrong')]).toEqual([true, false]);
    expect(counted).toEqual(['warm', 'warm']);
  });
});

describe('the ordinary compiler decides', () => {
  test('before it was started', async () => {
    expect(await compile('good')).toBeNull();
    expect(counted).toEqual(['not_ready']);
  });

  test('where it was not made ahead', async () => {
    const none = { ...warm, argv: () => null };
    const missing = new WarmCompiler(python, none, sandbox as unknown as Sandbox, () => {});
    missing.start({ onReady: () => {}, onEnd: () => {} });
    expect(await missing.compile(program('good'))).toBeNull();
    await missing.close();
    expect(sandbox.started).toBe(0);
  });

  test('for what is not for both', async () => {
    await start();
    expect(await compile('odd')).toBeNull();
    expect(counted).toEqual(['unsuitable']);
  });

  test('while it is busy for too long', async () => {
    open({ busyMsMax: 1 });
    await start();
    const first = compile('endless');
    expect(await compile('good')).toBeNull();
    expect(counted).toEqual(['busy']);
    await compiler.close();
    expect(await first).toBeNull();
  });

  test.each([
    ['unusual', 'unusual'],
    ['malformed', 'failed'],
    ['crashing', 'failed'],
    ['endless', 'failed'],
  ] as const)('after one that is %s, until another compiler has started', async (name, outcome) => {
    open({ answerMsMax: name === 'endless' ? 50 : LONG_MS });
    await start();
    expect(await compile(name)).toBeNull();
    expect(await compile('good')).toBeNull();
    expect(counted).toEqual([outcome, 'not_ready']);
    await nextReady();
    expect(await compile('good')).toBe(true);
    expect({ started: sandbox.started, ends: ends.length }).toEqual({ started: 2, ends: 1 });
  });
});

test('programs that come at once are compiled one after another', async () => {
  await start();
  expect(await Promise.all(['good', 'wrong', 'good'].map(compile))).toEqual([true, false, true]);
  expect(counted).toEqual(['warm', 'warm', 'warm']);
});

test('after a number of compilations it is started anew, which is no failure', async () => {
  await start();
  for (let count = 0; count < bounds.compilationsMax; count++) await compile('good');
  await nextReady();
  expect(await compile('good')).toBe(true);
  expect({ started: sandbox.started, ends }).toEqual({ started: 2, ends: [] });
});

test('a sandbox that fails is asked again, and its failure is told', async () => {
  sandbox.isBroken = true;
  const isReady = start();
  while (ends.length < 3) await new Promise(setImmediate);
  expect(ends[0]).toBe('Error: the sandbox failed');
  sandbox.isBroken = false;
  await isReady;
  expect(await compile('good')).toBe(true);
});

test('closing ends it at once, and no other is started', async () => {
  await start();
  const compiling = compile('endless');
  await compiler.close();
  expect(await compiling).toBeNull();
  expect({ started: sandbox.started, ends }).toEqual({ started: 1, ends: [] });
  expect(await compile('good')).toBeNull();
});

test('closing one that pauses does not wait', async () => {
  open({ pauseMs: { first: LONG_MS, max: LONG_MS, recovered: 1 } });
  await start();
  await compile('crashing');
  while (ends.length === 0) await new Promise(setImmediate);
  await compiler.close();
  expect(sandbox.started).toBe(1);
});
