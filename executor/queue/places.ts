/** Counts the jobs that run here, so that the shared queue is asked for one only when a slot is free. */
export class Places {
  readonly total: number;
  readonly #onChange = new Set<() => void>();
  #taken = 0;

  constructor(total: number) {
    this.total = total;
  }

  get isFull(): boolean {
    return this.#taken >= this.total;
  }

  get taken(): number {
    return this.#taken;
  }

  /** A place for one job; undefined when all are taken. */
  enter(): Disposable | undefined {
    return this.isFull ? undefined : this.force();
  }

  /** A place for a job that must run here whatever else does. It waits for a slot as any other. */
  force(): Disposable {
    this.#change(1);
    let held = true;
    return {
      [Symbol.dispose]: () => {
        if (held) this.#change(-1);
        held = false;
      },
    };
  }

  /** Calls `listener` whenever the last place is taken or becomes free. */
  onChange(listener: () => void): void {
    this.#onChange.add(listener);
  }

  #change(by: number): void {
    const before = this.isFull;
    this.#taken += by;
    if (this.isFull !== before) for (const listener of this.#onChange) listener();
  }
}
