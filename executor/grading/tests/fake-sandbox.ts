import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Box, JoinedReport, Lane, RunReport, RunRequest, Sandbox, Served } from '#sandbox';

const used = {
  wallTimeUs: 1000,
  cpuTimeUs: 500,
  memoryBytes: 1e6,
  processes: 1,
  stderrBytes: 0,
  refusedAllocation: false,
  refusedTask: null,
  forked: false,
} as const;

/** One run that goes on until the test ends it. */
interface Running {
  /** The path of its lane. */
  lane: string;
  end: PromiseWithResolvers<string>;
}

/**
 * A sandbox that executes nothing. Boxes are real folders, and every compilation succeeds. A run is known by its input, and goes
 * on until the test says how it ends. An aborted run throws the signal's reason, as in the real sandbox.
 */
export class FakeSandbox implements Sandbox {
  readonly evidence = { landlockAbi: 0, kernel: '0', layers: [] };
  readonly residue = null;
  readonly setAsideMs = [];
  readonly launcherPids = [];
  readonly forkCounts = { forked: 0, executed: 0 };
  /** Boxes that are open, as paths. */
  readonly boxes = new Set<string>();
  /** The input and the lane of every run, in the order in which they started. */
  readonly started: [input: string, lane: string][] = [];
  readonly #root = mkdtempSync(join(tmpdir(), 'fake-sandbox-'));
  readonly #running = new Map<string, Running>();

  /** The inputs of the runs that go on. */
  get running(): string[] {
    return [...this.#running.keys()];
  }

  /** Ends the run of that input: the program exits with 0 and has written `output`. */
  finish(input: string, output: string): void {
    this.#runningWith(input).end.resolve(output);
  }

  /** Ends the run of that input by an error of the sandbox. */
  fail(input: string, error: Error): void {
    this.#runningWith(input).end.reject(error);
  }

  #runningWith(input: string): Running {
    const running = this.#running.get(input);
    if (running === undefined) throw new Error(`no run has the input ${input}`);
    return running;
  }

  async run({ profile, stdin, stdout }: RunRequest, signal?: AbortSignal): Promise<RunReport> {
    if (profile === 'compile') return { ...used, outcome: { kind: 'exited', code: 0 }, stdoutBytes: 0 };
    const input = readFileSync(stdin, 'utf8');
    const running = { lane: dirname(stdin), end: Promise.withResolvers<string>() };
    const abort = () => running.end.reject(signal?.reason);
    signal?.throwIfAborted();
    signal?.addEventListener('abort', abort);
    if ([...this.#running.values()].some(({ lane }) => lane === running.lane)) throw new Error('two runs share a lane');
    this.#running.set(input, running);
    this.started.push([input, basename(running.lane)]);
    try {
      const output = await running.end.promise;
      writeFileSync(stdout, output);
      return { ...used, outcome: { kind: 'exited', code: 0 }, stdoutBytes: Buffer.byteLength(output) };
    } finally {
      signal?.removeEventListener('abort', abort);
      this.#running.delete(input);
    }
  }

  async runJoined(): Promise<[JoinedReport, JoinedReport]> {
    throw new Error('the fake sandbox joins no programs');
  }

  async serve(): Promise<Served> {
    throw new Error('the fake sandbox starts no program that stays');
  }

  openBox(): Box & AsyncDisposable {
    const path = mkdtempSync(join(this.#root, 'box-'));
    const build = join(path, 'build');
    mkdirSync(build);
    this.boxes.add(path);
    return {
      path,
      build,
      write: (name, content) => writeFileSync(join(build, name), content),
      lane: (index) => this.#lane(join(path, `lane-${index}`)),
      populate: async () => {},
      [Symbol.asyncDispose]: async () => {
        if ([...this.#running.values()].some(({ lane }) => dirname(lane) === path))
          throw new Error('a box was closed while a run went on in it');
        this.boxes.delete(path);
        await rm(path, { recursive: true });
      },
    };
  }

  #lane(path: string): Lane {
    mkdirSync(path, { recursive: true });
    const file = (name: string) => join(path, name);
    return {
      stdin: file('in'),
      stdout: file('out'),
      stderr: file('err'),
      order: file('order'),
      scratch: file('scratch'),
    };
  }

  async close(): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
