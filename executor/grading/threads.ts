import { Worker } from 'node:worker_threads';
import { Slots } from './slots.ts';

/** After so long without a task a thread is ended: only then is all of its memory free. */
const IDLE_MS_MAX = 2_000;

/** A module that answers each message, a task, with another, its result. */
class Thread<Task, Result> {
  readonly #worker: Worker;
  #pending: PromiseWithResolvers<Result> | undefined;
  readonly #onEnd: (thread: Thread<Task, Result>) => void;
  #idle: NodeJS.Timeout | undefined;

  /** `onEnd` is told when it takes no task any more. */
  constructor(module: URL, onEnd: (thread: Thread<Task, Result>) => void) {
    this.#onEnd = onEnd;
    this.#worker = new Worker(module);
    this.#worker.on('message', (result: Result) => this.#pending?.resolve(result));
    this.#worker.on('messageerror', (error) => this.#fail(error));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => {
      this.#onEnd(this);
      this.#fail(`it ended with ${code}`);
    });
  }

  #fail(cause: unknown): void {
    this.#pending?.reject(new Error('a thread of the service failed', { cause }));
  }

  /** What the task gives, unless the signal comes first: that ends the thread in the middle of its work. */
  async do(task: Task, transferred: readonly ArrayBuffer[], signal: AbortSignal | undefined): Promise<Result> {
    clearTimeout(this.#idle);
    const pending = Promise.withResolvers<Result>();
    const abandon = () => pending.reject(signal?.reason);
    this.#pending = pending;
    this.#worker.ref();
    signal?.addEventListener('abort', abandon);
    try {
      this.#worker.postMessage(task, transferred);
      return await pending.promise;
    } catch (error) {
      await this.#worker.terminate(); // what it does is of no use any more, and what it holds is free
      throw error;
    } finally {
      signal?.removeEventListener('abort', abandon);
    }
  }

  /** Stays for a while in case there is more to do, and keeps no process alive for that. */
  rest(): void {
    this.#pending = undefined;
    this.#worker.unref();
    this.#idle = setTimeout(() => {
      this.#onEnd(this);
      void this.#worker.terminate();
    }, IDLE_MS_MAX).unref();
  }
}

/**
 * Threads for what would hold the event loop for long. They are started when they are needed. Beyond `threadsMax` at once
 * a task waits for its turn. A thread that fails fails its task, and the next task gets another.
 */
export class Threads<Task, Result> {
  readonly #module: URL;
  readonly #turns: Slots;
  readonly #resting: Thread<Task, Result>[] = [];

  constructor(module: URL, threadsMax: number) {
    this.#module = module;
    this.#turns = new Slots(threadsMax);
  }

  /**
   * The result of a task, which is made when its turn has come. The buffers in `transferred` are the thread's from then on.
   * Throws the signal's reason when that comes first.
   */
  async do(make: () => { task: Task; transferred: readonly ArrayBuffer[] }, signal?: AbortSignal): Promise<Result> {
    using _turn = await this.#turns.take({ signal });
    signal?.throwIfAborted();
    const thread = this.#resting.pop() ?? new Thread(this.#module, (ended) => this.#forget(ended));
    const { task, transferred } = make();
    const result = await thread.do(task, transferred, signal);
    thread.rest();
    this.#resting.push(thread);
    return result;
  }

  #forget(ended: Thread<Task, Result>): void {
    const index = this.#resting.indexOf(ended);
    if (index >= 0) this.#resting.splice(index, 1);
  }
}
