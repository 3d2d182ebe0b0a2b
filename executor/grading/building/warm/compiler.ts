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
/** A second compilation waits that long for the first: an ordinary one takes longer. */
const BUSY_MS_MAX = 100;
const ANSWER_MS_MAX = SECOND;
const TRAINING_MS_MAX = MINUTE;
const TRAINING_ROUNDS = 6;
/** Then it is started anew: what compilations leave in it stays small. */
const COMPILATIONS_MAX = 500;
/** After a failure: a start costs two seconds of CPU time. The pause doubles unless there were some compilations before it. */
const PAUSE_MS = { first: SECOND, max: MINUTE };
const RECOVERED = 100;
const END_MS_MAX = 100;

/** Of its whole life: when one is reached, the next one starts. */
const life = (memoryBytes: number): JobLimits => ({
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
  readonly #closing = new AbortController();
  #keeping: Promise<void> | null = null;
  /** Null while there is none that is ready. */
  #exchange: Exchange | null = null;
  #compilations = 0;

  constructor(language: Language, warm: WarmLanguage, sandbox: Sandbox, count: (outcome: WarmOutcome) => void) {
    this.#language = language;
    this.#warm = warm;
    this.#sandbox = sandbox;
    this.#count = count;
  }

  /** The folder of what it makes, below that of the build. */
  get output(): string {
    return this.#warm.output;
  }

  /** Starts it, if it was made ahead, and keeps it running until it is closed. */
  start(listener: WarmListener): void {
    const argv = this.#warm.argv();
    if (argv !== null) this.#keeping ??= this.#keep(argv, listener);
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
    const exchange = await this.#idle();
    if (typeof exchange === 'string') return { outcome: exchange, answer: null };
    try {
      const answer = decodeAnswer(await exchange.ask(encodeRequest(sources), ANSWER_MS_MAX));
      const isOrdinary = answer.succeeded || this.#warm.failure.test(answer.messages.toString());
      if (!isOrdinary)
        exchange.close(); // what has happened to it may show in the next answer
      else if (++this.#compilations >= COMPILATIONS_MAX) exchange.close();
      return isOrdinary ? { outcome: 'warm', answer } : { outcome: 'unusual', answer: null };
    } catch {
      exchange.close();
      return { outcome: 'failed', answer: null };
    }
  }

  /** The compiler, when it has nothing to do; or why not. */
  async #idle(): Promise<Exchange | 'not_ready' | 'busy'> {
    const until = performance.now() + BUSY_MS_MAX;
    while (this.#exchange?.isBusy === true) {
      const left = until - performance.now();
      if (left <= 0) return 'busy';
      await Promise.race([this.#exchange.idle, sleep(left)]);
    }
    return this.#exchange ?? 'not_ready';
  }

  async #keep(argv: readonly string[], { onReady, onEnd }: WarmListener): Promise<void> {
    const { signal } = this.#closing;
    let pause = PAUSE_MS.first;
    while (!signal.aborted) {
      this.#compilations = 0;
      const why = await this.#live(argv, onReady).catch((error: unknown) => String(error));
      if (signal.aborted || this.#compilations >= COMPILATIONS_MAX) continue;
      onEnd(why);
      pause = this.#compilations >= RECOVERED ? PAUSE_MS.first : pause;
      await sleep(pause, undefined, { signal }).catch(() => {});
      pause = Math.min(PAUSE_MS.max, pause * 2);
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
      limits: toRunLimits(life(memoryBytes), memory),
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
