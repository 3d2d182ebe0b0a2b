import { ServiceError } from './errors.ts';

/** A slot is the right to run one sandboxed program. */
export class Slots {
  readonly total: number;
  readonly #waitingMax: number;
  readonly #waiters: (() => void)[] = [];
  #busy = 0;

  /** Admits `total` programs at once and `waitingMax` jobs behind them; refuses the rest at once. */
  constructor(total: number, waitingMax: number) {
    this.total = total;
    this.#waitingMax = waitingMax;
  }

  get busy(): number {
    return this.#busy;
  }

  get waiting(): number {
    return this.#waiters.length;
  }

  /**
   * Waits for its turn, first come first served. Throws `busy`, or the signal's reason when that comes first. Whoever is
   * not refused is told its place: 0 has a slot at once, 1 is the next.
   */
  async take(signal?: AbortSignal, onPlaced: (position: number) => void = () => {}): Promise<Disposable> {
    signal?.throwIfAborted();
    const position = this.#busy < this.total ? 0 : this.#waiters.length + 1;
    if (position > this.#waitingMax) throw new ServiceError('busy', 'The queue is full.');
    onPlaced(position); // before anything is taken: should it throw, nothing is lost
    if (position === 0) this.#busy++;
    else await this.#wait(signal);
    return this.#slot();
  }

  /** A slot that nobody else wants right now, for work that could also wait. */
  takeIdle(): Disposable | undefined {
    if (this.#busy >= this.total || this.#waiters.length > 0) return undefined;
    this.#busy++;
    return this.#slot();
  }

  /** Takes a slot out of use for a while, also when all are busy: then the next that is given back goes to nobody. */
  lose(until: Promise<void>): void {
    this.#busy++;
    void until.then(() => this.#give());
  }

  #slot(): Disposable {
    let held = true;
    return {
      [Symbol.dispose]: () => {
        if (held) this.#give();
        held = false;
      },
    };
  }

  #give(): void {
    const next = this.#busy > this.total ? undefined : this.#waiters.shift();
    if (next === undefined) this.#busy--;
    else next();
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const abandon = () => {
        this.#waiters.splice(this.#waiters.indexOf(go), 1);
        reject(signal?.reason);
      };
      const go = () => {
        signal?.removeEventListener('abort', abandon);
        resolve();
      };
      signal?.addEventListener('abort', abandon, { once: true });
      this.#waiters.push(go);
    });
  }
}
