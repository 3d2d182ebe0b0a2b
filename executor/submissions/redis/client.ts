import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { RedisSettings } from '../../redis/connect.ts';
import { StoreUnavailable } from '../store.ts';
import { type Connections, connect } from './connections.ts';
import { type Argument, isPassing, runScript, type ScriptName } from './run.ts';

/** Sweeps come first; this is for when no replica is left. */
const KEPT_LONGER_MS = 5 * 60 * 1000;
/** How long a trouble is shown after it was last met. */
const TROUBLE_SHOWN_MS = 5_000;
const RETRY_MS = 500;

/** Runs scripts in Redis, and knows what is wrong with it. */
export class Client {
  readonly connections: Connections;
  readonly #keptMs: number;
  readonly #onTrouble: (what: string) => void;
  #trouble: { what: string; at: number } | null = null;
  #connectedAt = performance.now();
  #isClosed = false;

  /** `keptMs`: how long a submission stays after its end. */
  constructor(settings: RedisSettings, keptMs: number, onTrouble: (what: string) => void) {
    this.#keptMs = Math.round(keptMs) + KEPT_LONGER_MS;
    this.#onTrouble = onTrouble;
    this.connections = connect(settings, this.report);
    this.connections.quick.on('ready', () => {
      this.#connectedAt = performance.now();
    });
  }

  report = (error: unknown): void => {
    if (this.#isClosed) return;
    const what = error instanceof Error ? error.message : String(error);
    this.#trouble = { what, at: performance.now() };
    this.#onTrouble(what);
  };

  get trouble(): string | null {
    const isConnected = this.connections.quick.status === 'ready';
    const trouble = this.#trouble;
    if (isConnected && (trouble === null || performance.now() - trouble.at > TROUBLE_SHOWN_MS)) return null;
    return trouble?.what ?? 'Redis is not connected.';
  }

  /** Since how long there has been a connection, in ms. */
  get connectedMs(): number {
    return performance.now() - this.#connectedAt;
  }

  async #orUnavailable<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      this.report(error);
      throw new StoreUnavailable('Submissions cannot be reached at present.', { cause: error });
    }
  }

  /** Throws StoreUnavailable, within two seconds. */
  read<Result>(command: (redis: Redis) => Promise<Result>): Promise<Result> {
    return this.#orUnavailable(command(this.connections.quick));
  }

  /** Throws StoreUnavailable, within two seconds. */
  ask(name: ScriptName, ...args: readonly Argument[]): Promise<unknown> {
    return this.read((redis) => runScript(redis, name, [this.#keptMs, ...args]));
  }

  async #runUntilDone(name: ScriptName, args: readonly Argument[]): Promise<unknown> {
    for (;;) {
      try {
        return await runScript(this.connections.patient, name, args);
      } catch (error) {
        if (!isPassing(error)) throw error;
        this.report(error);
      }
      await sleep(RETRY_MS);
    }
  }

  /**
   * Waits until Redis is there and can do it. The script may run twice. Throws StoreUnavailable if the client is closed
   * before.
   */
  insist(name: ScriptName, ...args: readonly Argument[]): Promise<unknown> {
    return this.#orUnavailable(this.#runUntilDone(name, [this.#keptMs, ...args]));
  }

  close(): void {
    this.#isClosed = true;
    this.connections.close();
  }
}
