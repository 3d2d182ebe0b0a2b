import type { Redis } from 'ioredis';
import { z } from 'zod';
import { PREFIX } from './connections.ts';
import { memoryShare } from './memory.ts';

const KEY = `${PREFIX}:replicas`;
const BEAT_MS = 2_000;
/** A replica that has said nothing for so long is gone. */
const GONE_MS = 15_000;

const Beat = z.object({
  at: z.number(),
  slots: z.number(),
  running: z.number(),
  /** When the longest waiting of the jobs that it accepted came, on the clock of `Date.now()`; null when none waits. */
  oldestAt: z.number().nullable(),
});
export type Beat = Omit<z.output<typeof Beat>, 'at'>;

/** All replicas that are alive. */
export interface Together {
  replicas: number;
  slots: number;
  running: number;
  /** Jobs that wait in the shared queue. */
  waiting: number;
  oldestWaitingMs: number;
  /** The share of Redis' memory that is in use, from 0 to 1. */
  memoryShare: number;
}

const ALONE: Together = { replicas: 1, slots: 1, running: 0, waiting: 0, oldestWaitingMs: 0, memoryShare: 0 };

const LONG_GONE = { at: 0, slots: 0, running: 0, oldestAt: null };

/** What cannot be read counts as gone: a replica that is alive reports anew. */
function parseBeat(text: string): z.output<typeof Beat> {
  try {
    return Beat.parse(JSON.parse(text));
  } catch {
    return LONG_GONE;
  }
}

/** Reports this replica every two seconds, and reads what the others report. */
export class Replicas {
  readonly #redis: Redis;
  readonly #name: string;
  readonly #waiting: () => Promise<number>;
  readonly #beat: () => Beat;
  readonly #timer: NodeJS.Timeout;
  #together = ALONE;
  #isLeaving = false;

  constructor(
    redis: Redis,
    name: string,
    beat: () => Beat,
    waiting: () => Promise<number>,
    onTrouble: (what: string) => void,
  ) {
    this.#redis = redis;
    this.#name = name;
    this.#beat = beat;
    this.#waiting = waiting;
    const tick = () => this.#report().catch((error: Error) => onTrouble(error.message));
    this.#timer = setInterval(tick, BEAT_MS);
    redis.once('ready', tick);
  }

  /** As of two seconds ago at most, while Redis answers. */
  get together(): Together {
    return this.#together;
  }

  /** Tells the others that this replica takes no jobs any more. */
  async leave(): Promise<void> {
    this.#isLeaving = true;
    clearInterval(this.#timer);
    await this.#redis.hdel(KEY, this.#name);
    await this.#read();
  }

  async #report(): Promise<void> {
    if (!this.#isLeaving) await this.#redis.hset(KEY, this.#name, JSON.stringify({ at: Date.now(), ...this.#beat() }));
    await this.#read();
  }

  async #read(): Promise<void> {
    const [all, waiting, share] = await Promise.all([
      this.#redis.hgetall(KEY),
      this.#waiting(),
      memoryShare(this.#redis),
    ]);
    const now = Date.now();
    const beats = Object.entries(all).map(([name, text]) => ({ name, beat: parseBeat(text) }));
    const gone = beats.filter(({ beat }) => now - beat.at > GONE_MS).map(({ name }) => name);
    if (gone.length > 0) await this.#redis.hdel(KEY, ...gone);
    const alive = beats.filter(({ name }) => !gone.includes(name)).map(({ beat }) => beat);
    const sum = (of: (beat: Beat) => number) => alive.reduce((total, beat) => total + of(beat), 0);
    const oldest = Math.min(now, ...alive.map(({ oldestAt }) => oldestAt ?? now));
    this.#together = {
      replicas: alive.length,
      slots: sum(({ slots }) => slots),
      running: sum(({ running }) => running),
      waiting,
      oldestWaitingMs: now - oldest,
      memoryShare: share,
    };
  }
}
