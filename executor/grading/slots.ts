import { ServiceError } from './errors.ts';
import { FairQueue } from './fair-queue.ts';
import { UsualTimes } from './usual-times.ts';

/** The owner of a waiting job, and the kind of job. */
export interface Claim {
  /** Owners take turns: a user, a caller or an address. */
  owner?: string;
  /** Jobs of the same kind take about as long as one another: the language. */
  kind?: string;
  signal?: AbortSignal | undefined;
  /** Called with the place of a job that is not refused: 0 has a slot at once, 1 is the next. */
  onPlaced?: (position: number) => void;
}

interface Waiter {
  kind: string;
  go: () => void;
}

export interface QueueBounds {
  /** Jobs that may wait. */
  waitingMax: number;
  /** How long any of them may wait, in milliseconds: a job that would wait longer by the estimate is refused at once. */
  waitMsMax: number;
}

/** The right to run one sandboxed program at a time. */
export interface Slot extends Disposable {
  /** Tells for how long its programs ran, in milliseconds. */
  ran(ms: number): void;
}

export class Slots {
  readonly total: number;
  readonly #bounds: QueueBounds;
  readonly #waiters = new FairQueue<Waiter>();
  readonly #times = new UsualTimes();
  #busy = 0;

  /** Admits `total` programs at a time and queues the jobs that the bounds allow (default: all); further jobs are refused. */
  constructor(total: number, bounds: Partial<QueueBounds> = {}) {
    this.total = total;
    this.#bounds = { waitingMax: Number.POSITIVE_INFINITY, waitMsMax: Number.POSITIVE_INFINITY, ...bounds };
  }

  get busy(): number {
    return this.#busy;
  }

  get waiting(): number {
    return this.#waiters.length;
  }

  /**
   * Waits for a slot. Throws `busy` if the wait is, or is estimated to be, too long or the queue is full, or the signal's reason if that
   * aborts first.
   */
  async take({ owner = '', kind = '', signal, onPlaced }: Claim = {}): Promise<Slot> {
    signal?.throwIfAborted();
    const position = this.#busy < this.total ? 0 : this.#waiters.ahead(owner, () => 1) + 1;
    if (position > 0) this.#refuseWhatIsTooLate(owner);
    onPlaced?.(position); // before a slot is taken: if it throws, no slot is lost
    if (position === 0) this.#busy++;
    else await this.#wait(owner, kind, signal);
    return this.#slot(kind);
  }

  /** An idle slot for optional work; undefined if all are busy or a job waits. */
  takeIdle(): Disposable | undefined {
    if (this.#busy >= this.total || this.#waiters.length > 0) return undefined;
    this.#busy++;
    return this.#slot();
  }

  /** Takes a slot out of use until the promise resolves. If all are busy, the next one that is returned is withheld. */
  lose(until: Promise<void>): void {
    this.#busy++;
    void until.then(() => this.#give());
  }

  /**
   * How long the programs of a job of this kind have lately run, in milliseconds. Not how long it held its slot: in the first second of
   * a burst that is mostly the time in which the service reads requests, and everybody would be refused for it.
   */
  usualMs(kind: string): number {
    return this.#times.of(kind);
  }

  /** The minimum wait of a job that came now, in milliseconds: running jobs are not counted. */
  #expectedWaitMs(owner: string): number {
    return this.#waiters.ahead(owner, ({ kind }) => this.#times.of(kind)) / this.total;
  }

  #refuseWhatIsTooLate(owner: string): void {
    const { waitingMax, waitMsMax } = this.#bounds;
    const waitMs = this.#expectedWaitMs(owner);
    if (waitMs <= waitMsMax && this.#waiters.length < waitingMax) return;
    // By then the queue is short enough to admit it; or, if the number of jobs is the limit, one of them has left.
    const lateMs = waitMs > waitMsMax ? waitMs - waitMsMax : waitMs / Math.max(1, this.#waiters.length);
    throw new ServiceError('busy', 'The queue is full.', Math.max(1, Math.ceil(lateMs / 1000)));
  }

  /** Time is recorded only if a kind is given: an idle slot that helps another job is not a job of its own. */
  #slot(kind?: string): Slot {
    let held = true;
    let ranMs = 0;
    return {
      ran(ms) {
        ranMs += ms;
      },
      [Symbol.dispose]: () => {
        if (!held) return;
        held = false;
        if (kind !== undefined && ranMs > 0) this.#times.note(kind, ranMs);
        this.#give();
      },
    };
  }

  #give(): void {
    const next = this.#busy > this.total ? undefined : this.#waiters.shift();
    if (next === undefined) this.#busy--;
    else next.go();
  }

  #wait(owner: string, kind: string, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (reason: unknown) => {
        stop();
        this.#waiters.remove(owner, waiter);
        reject(reason);
      };
      const abandon = () => leave(signal?.reason);
      const tooLate = () => leave(new ServiceError('busy', 'No slot became free in time.'));
      const { waitMsMax } = this.#bounds;
      // Estimates can be wrong, and a proxy in front would end the request without an explanation.
      const timer = Number.isFinite(waitMsMax) ? setTimeout(tooLate, waitMsMax) : undefined;
      const stop = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abandon);
      };
      const go = () => {
        stop();
        resolve();
      };
      const waiter = { kind, go };
      signal?.addEventListener('abort', abandon, { once: true });
      this.#waiters.push(owner, waiter);
    });
  }
}
