import type { Residue } from './residue.ts';

/** How long a process may wait for a disk before the service is unhealthy. */
const MS_MAX = 120_000;

/**
 * Runs that were killed but do not end, because a process of theirs is in an uninterruptible wait in the kernel. Each costs
 * its own slot until it has ended. Only if they stay too long, or if no slot is left, does the whole service need a restart.
 */
export class SetAside {
  readonly #residue: Residue;
  readonly #countMax: number;
  readonly #onAdded: (gone: Promise<void>) => void;
  readonly #since = new Set<{ at: number }>();

  /** Fewer than `countMax` at once are tolerated. `onAdded` is called for each. */
  constructor(residue: Residue, countMax: number, onAdded: (gone: Promise<void>) => void) {
    this.#residue = residue;
    this.#countMax = countMax;
    this.#onAdded = onAdded;
  }

  /** How long the service has waited for each of them, in ms. */
  get waitedMs(): number[] {
    return [...this.#since].map(({ at }) => performance.now() - at);
  }

  /** Resolves when all of them have ended. */
  add(gone: Promise<void>): void {
    const entry = { at: performance.now() };
    this.#since.add(entry);
    const overdue = setTimeout(() => this.#residue.found('a run does not end although it was killed'), MS_MAX).unref();
    const ended = gone.finally(() => {
      clearTimeout(overdue);
      this.#since.delete(entry);
    });
    this.#onAdded(ended);
    if (this.#since.size >= this.#countMax)
      this.#residue.found(`${this.#since.size} runs do not end although they were killed`);
  }
}
