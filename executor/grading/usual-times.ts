/** The weight of the last time against all earlier ones. */
const WEIGHT = 0.1;

/** How long jobs of each kind have lately taken: an exponential moving average. */
export class UsualTimes {
  readonly #ms = new Map<string, number>();

  /** Adds one job's time. */
  note(kind: string, ms: number): void {
    const before = this.#ms.get(kind) ?? ms;
    this.#ms.set(kind, before + WEIGHT * (ms - before));
  }

  /** In milliseconds. For a kind that was never seen, the mean of the other kinds; 0 before the first job. */
  of(kind: string): number {
    const known = this.#ms.get(kind);
    if (known !== undefined) return known;
    const all = [...this.#ms.values()];
    return all.reduce((sum, ms) => sum + ms, 0) / Math.max(1, all.length);
  }
}
