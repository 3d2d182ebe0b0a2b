import { Worker } from 'node:worker_threads';
import { Slots } from './slots.ts';

/** An idle thread is ended after this time, because only then is its memory free. */
const IDLE_MS_MAX = 2_000;

/** Runs a module that answers each message (a task) with one message (its result). */
class Thread<Task, Result> {
  readonly #worker: Worker;
  #pending: PromiseWithResolvers<Result> | undefined;
  readonly #onEnd: (thread: Thread<Task, Result>) => void;
  #idle: NodeJS.Timeout | undefined;

  /** `onEnd` is called when the thread accepts no more tasks. */
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

  /** The result of the task. An abort terminates the thread and throws the signal's reason. */
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
      await this.#worker.terminate(); // its work is of no use any more, and its memory becomes free
      throw error;
    } finally {
      signal?.removeEventListener('abort', abandon);
    }
  }

  /** Keeps the thread for IDLE_MS_MAX in case of another task, without keeping the process alive. */
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
 * Threads for work that would block the event loop. They start on demand. If `threadsMax` are busy, a task waits for its turn. If
 * a thread fails, its task fails, and the next task gets a new thread.
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
   * The result of a task. `make` is called when its turn has come; the buffers in `transferred` move to the thread. Throws the
   * signal's reason if that aborts first.
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
