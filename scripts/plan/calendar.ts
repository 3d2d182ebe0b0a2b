/** Events of the same moment happen in this order: what ends makes room for what arrives, and scaling sees both. */
const ORDER = ['finish', 'ready', 'arrive', 'poll', 'decide', 'stop'] as const;
type Kind = (typeof ORDER)[number];

interface Entry {
  atMs: number;
  rank: number;
  sequence: number;
  action: () => void;
}

const isBefore = (a: Entry, b: Entry) => (a.atMs - b.atMs || a.rank - b.rank || a.sequence - b.sequence) < 0;

/** The simulation's clock: the events to come, as a binary heap. Equal ones keep the order in which they were added. */
export class Calendar {
  nowMs = 0;
  readonly #heap: Entry[] = [];
  #sequence = 0;

  add(atMs: number, kind: Kind, action: () => void): void {
    const entry = { atMs, rank: ORDER.indexOf(kind), sequence: this.#sequence++, action };
    let at = this.#heap.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.#heap[above];
      if (parent === undefined || isBefore(parent, entry)) break;
      this.#heap[at] = parent;
      at = above;
    }
    this.#heap[at] = entry;
  }

  /** Takes the earliest event. */
  next(): { atMs: number; action: () => void } | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (last !== undefined && this.#heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(entry: Entry): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      if (left === undefined) break;
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (isBefore(entry, child)) break;
      heap[at] = child;
      at = 2 * at + (isRight ? 2 : 1);
    }
    heap[at] = entry;
  }
}
