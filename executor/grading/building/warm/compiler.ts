import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '#sandbox';
import {
  decodeAnswer,
  encodeRequest,
  type Language,
  type Program,
  type WarmAnswer,
  type WarmCompiler as WarmLanguage,
} from '../../../languages/index.ts';
import { type JobLimits, toRunLimits } from '../../job-limits.ts';
import { runEnvironment } from '../../running/environment.ts';
import { Exchange } from './exchange.ts';

/** Whose result counts: that of the warm compiler; or why the ordinary one had to compile. */
export type WarmOutcome =
  | 'warm'
  /** The results could differ: see `sources` in languages/language.ts. */
  | 'unsuitable'
  /** It has not started yet, or is started again. */
  | 'not_ready'
  /** It compiles something else. */
  | 'busy'
  /** It ended, took too long, or its answer is not one. */
  | 'failed'
  /** It says something else than that the sources are wrong. */
  | 'unusual';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const TRAINING_MS_MAX = MINUTE;
const TRAINING_ROUNDS = 6;
const END_MS_MAX = 100;

export interface WarmBounds {
  /** How long a compilation waits for the one before it. An ordinary one takes longer. */
  busyMsMax: number;
  answerMsMax: number;
  /** Then it is started anew, so that what compilations leave in it stays small. */
  compilationsMax: number;
  /** After a failure: a start costs two seconds of CPU time. The pause doubles, unless `recovered` compilations were made before it. */
  pauseMs: { first: number; max: number; recovered: number };
}

export const warmBounds: WarmBounds = {
  busyMsMax: 100,
  answerMsMax: SECOND,
  compilationsMax: 500,
  pauseMs: { first: SECOND, max: MINUTE, recovered: 100 },
};

/** Of its whole life: when one is reached, the next one starts. */
export const lifeLimits = (memoryBytes: number): JobLimits => ({
  cpuTimeMs: 30 * MINUTE,
  wallTimeMs: 24 * 60 * MINUTE,
  memoryBytes,
  processes: 1,
  fileBytes: 1,
  outputBytes: 64 * 1024,
});

export interface WarmListener {
  /** It compiles from now on. */
  onReady: () => void;
  /** It has ended, which was not planned. */
  onEnd: (why: string) => void;
}

/**
 * Keeps a warm compiler of a language running, outside of any slot. It never decides alone: whatever is not an ordinary answer is
 * `null`, and then the caller compiles in the ordinary way.
 */
export class WarmCompiler {
  readonly #language: Language;
  readonly #warm: WarmLanguage;
  readonly #sandbox: Sandbox;
  readonly #count: (outcome: WarmOutcome) => void;
  readonly #bounds: WarmBounds;
  readonly #closing = new AbortController();
  #keeping: Promise<void> | null = null;
  /** Null while there is none that is ready. */
  #exchange: Exchange | null = null;
  #compilations = 0;

  constructor(
    language: Language,
    warm: WarmLanguage,
    sandbox: Sandbox,
    count: (outcome: WarmOutcome) => void,
    bounds = warmBounds,
  ) {
    this.#language = language;
    this.#warm = warm;
    this.#sandbox = sandbox;
    this.#count = count;
    this.#bounds = bounds;
  }

  /** The folder of what it makes, below that of the build. */
  get output(): string {
    return this.#warm.output;
  }

  /** Starts it, and keeps it running until it is closed. False if it was not made ahead. */
  start(listener: WarmListener): boolean {
    const argv = this.#warm.argv();
    if (argv !== null) this.#keeping ??= this.#keep(argv, listener);
    return argv !== null;
  }

  /** Resolves when it has ended. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#keeping;
  }

  /** What it makes of a program; null where the ordinary compiler must decide. Takes no longer than about a second. */
  async compile(program: Program): Promise<WarmAnswer | null> {
    const { outcome, answer } = await this.#try(program);
    this.#count(outcome);
    return answer;
  }

  async #try(program: Program): Promise<{ outcome: WarmOutcome; answer: WarmAnswer | null }> {
    const sources = this.#warm.sources(program);
    if (sources === null) return { outcome: 'unsuitable', answer: null };
    const asked = await this.#ask(encodeRequest(sources));
    if (typeof asked === 'string') return { outcome: asked, answer: null };
    const { exchange, answer } = asked;
    const isOrdinary = answer?.succeeded === true || this.#warm.failure.test(answer?.messages.toString() ?? '');
    /* After anything else, what has happened to it could show in the next answer. */
    if (!isOrdinary || ++this.#compilations >= this.#bounds.compilationsMax) exchange.close();
    if (isOrdinary) return { outcome: 'warm', answer };
    return { outcome: answer === null ? 'failed' : 'unusual', answer: null };
  }

  /** Asks the compiler when it has nothing else to do. */
  async #ask(request: Buffer): Promise<{ exchange: Exchange; answer: WarmAnswer | null } | 'not_ready' | 'busy'> {
    const { busyMsMax, answerMsMax } = this.#bounds;
    const until = performance.now() + busyMsMax;
    for (let exchange = this.#exchange; exchange !== null; exchange = this.#exchange) {
      if (!exchange.isBusy) return { exchange, answer: await answerOf(exchange, request, answerMsMax) };
      const left = until - performance.now();
      if (left <= 0) return 'busy';
      await Promise.race([exchange.idle, sleep(left)]);
    }
    return 'not_ready';
  }

  async #keep(argv: readonly string[], { onReady, onEnd }: WarmListener): Promise<void> {
    const { signal } = this.#closing;
    const { first, max, recovered } = this.#bounds.pauseMs;
    let pause = first;
    while (!signal.aborted) {
      this.#compilations = 0;
      const why = await this.#live(argv, onReady).catch((error: unknown) => String(error));
      if (signal.aborted || this.#compilations >= this.#bounds.compilationsMax) continue;
      onEnd(why);
      pause = this.#compilations >= recovered ? first : pause;
      await sleep(pause, undefined, { signal }).catch(() => {});
      pause = Math.min(max, pause * 2);
    }
  }

  /** One life. Returns how it ended. */
  async #live(argv: readonly string[], onReady: () => void): Promise<string> {
    await using box = this.#sandbox.openBox();
    const { memory, memoryBytes, readable } = this.#warm;
    const stop = new AbortController();
    const request = {
      argv,
      env: runEnvironment(this.#language, box.build),
      readable: readable(),
      limits: toRunLimits(lifeLimits(memoryBytes), memory),
    };
    const signal = AbortSignal.any([stop.signal, this.#closing.signal]);
    const { connection, ended } = await this.#sandbox.serve(request, box, signal);
    const exchange = new Exchange(connection);
    const closed = exchange.closed.then(async () => {
      this.#exchange = null;
      await Promise.race([ended.catch(() => {}), sleep(END_MS_MAX)]); // it may tell how it ended
      stop.abort(); // or be busy, and not read the end of its input
    });
    try {
      await this.#train(exchange);
      this.#exchange = exchange;
      onReady();
    } catch {
      exchange.close();
    }
    await closed;
    const { outcome } = await ended;
    return JSON.stringify(outcome);
  }

  async #train(exchange: Exchange): Promise<void> {
    const requests = this.#warm.training().map(encodeRequest);
    for (let round = 0; round < TRAINING_ROUNDS; round++)
      for (const request of requests) await exchange.ask(request, TRAINING_MS_MAX);
  }
}

async function answerOf(exchange: Exchange, request: Buffer, msMax: number): Promise<WarmAnswer | null> {
  try {
    return decodeAnswer(await exchange.ask(request, msMax));
  } catch {
    return null;
  }
}

/** One for each language that has one, by the language's name. None is started. `count` is told of every compilation. */
export function openWarmCompilers(
  installed: readonly { language: Language }[],
  sandbox: Sandbox,
  count: (language: string, outcome: WarmOutcome) => void,
): ReadonlyMap<string, WarmCompiler> {
  const compilers = new Map<string, WarmCompiler>();
  for (const { language } of installed) {
    const { name, compile } = language;
    const counted = (outcome: WarmOutcome) => count(name, outcome);
    if (compile.warm !== undefined) compilers.set(name, new WarmCompiler(language, compile.warm, sandbox, counted));
  }
  return compilers;
}
