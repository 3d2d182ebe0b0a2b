import type { Residue } from './residue.ts';

/** A process that waits for a disk may take that long, and no longer. */
const MS_MAX = 120_000;

/**
 * Runs that were killed and do not go, because a process of theirs waits in the kernel where no signal ends it. Each costs
 * its own slot until it is gone. Only when they stay, or when no slot is left, is the whole service in doubt.
 */
export class SetAside {
  readonly #residue: Residue;
  readonly #countMax: number;
  readonly #onAdded: (gone: Promise<void>) => void;
  readonly #since = new Set<{ at: number }>();

  /** Fewer than `countMax` at once are put up with. `onAdded` is told of each. */
  constructor(residue: Residue, countMax: number, onAdded: (gone: Promise<void>) => void) {
    this.#residue = residue;
    this.#countMax = countMax;
    this.#onAdded = onAdded;
  }

  /** For how long each of them has been waited for, in ms. */
  get waitedMs(): number[] {
    return [...this.#since].map(({ at }) => performance.now() - at);
  }

  /** Resolves when all of them are gone. */
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
