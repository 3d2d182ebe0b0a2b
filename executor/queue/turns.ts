/** BullMQ's priorities end at two million; 1 is the first. */
const PRIORITY_MAX = 1 << 20;

/**
 * The priorities by which owners take turns: an owner's tenth waiting job comes after everybody's first nine. Only the
 * jobs that this replica accepted are counted; a proxy in front gives each replica an equal part of everybody's.
 */
export class Turns {
  readonly #waiting = new Map<string, number>();

  /** Dispose it when the job no longer waits. */
  enter(owner: string): { priority: number } & Disposable {
    const ahead = this.#waiting.get(owner) ?? 0;
    this.#waiting.set(owner, ahead + 1);
    let isWaiting = true;
    return {
      priority: Math.min(ahead + 1, PRIORITY_MAX),
      [Symbol.dispose]: () => {
        if (!isWaiting) return;
        isWaiting = false;
        const left = (this.#waiting.get(owner) ?? 0) - 1;
        if (left > 0) this.#waiting.set(owner, left);
        else this.#waiting.delete(owner);
      },
    };
  }
}
