import type { Try } from '../store.ts';

const nameOf = ({ id, number }: Try) => `${id} ${number}`;

/**
 * The tries of this replica, and how many reports each has made. Their leases are renewed until they are removed: at once,
 * since the first renewal tells that the try has begun, and then at intervals.
 */
export class Leases {
  readonly #own = new Map<string, { attempt: Try; reports: number }>();
  readonly #renew: (tries: readonly Try[]) => void;
  readonly #timer: NodeJS.Timeout;

  /** `renew` resolves to the ids of tries that are over: whose lease has expired, or that were cancelled. */
  constructor(
    everyMs: number,
    renew: (tries: readonly Try[]) => Promise<readonly string[]>,
    tell: (id: string) => void,
  ) {
    const renewAndTell = async (tries: readonly Try[]) => {
      for (const id of await renew(tries)) tell(id);
    };
    this.#renew = (tries) => void renewAndTell(tries).catch(() => {}); // the next one is soon
    this.#timer = setInterval(() => this.renewAll(), everyMs);
    this.#timer.unref();
  }

  add(attempt: Try): void {
    this.#own.set(nameOf(attempt), { attempt, reports: 0 });
    this.#renew([attempt]);
  }

  renewAll(): void {
    const tries = [...this.#own.values()].map(({ attempt }) => attempt);
    if (tries.length > 0) this.#renew(tries);
  }

  /** The number of the next report of a try. */
  nextReport(attempt: Try): number {
    const own = this.#own.get(nameOf(attempt));
    return own === undefined ? 1 : ++own.reports;
  }

  remove(attempt: Try): void {
    this.#own.delete(nameOf(attempt));
  }

  close(): void {
    clearInterval(this.#timer);
  }
}
