/** How many deliveries may run at once. Each holds an answer of up to 16 MB in memory. */
const RUNNING_MAX = 8;
const RUNNING_PER_HOST_MAX = 4;

/** Who may deliver: a slow host uses up its own places only. */
export class Places {
  #running = 0;
  readonly #byHost = new Map<string, number>();

  /** Null where the host or the replica has no place left. */
  take(host: string): Disposable | null {
    const running = this.#byHost.get(host) ?? 0;
    if (this.#running >= RUNNING_MAX || running >= RUNNING_PER_HOST_MAX) return null;
    this.#change(host, 1);
    return { [Symbol.dispose]: () => this.#change(host, -1) };
  }

  #change(host: string, by: 1 | -1): void {
    const running = (this.#byHost.get(host) ?? 0) + by;
    this.#running += by;
    if (running === 0) this.#byHost.delete(host);
    else this.#byHost.set(host, running);
  }
}
