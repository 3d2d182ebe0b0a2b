/** Counts how often bytes and tokens are looked at: unlike time, that is the same on every machine. */
export class Looks {
  #count = 0;
  readonly #plain = new WeakMap<object, object>();

  get count(): number {
    return this.#count;
  }

  /** `items`, whose elements are counted each time that they are looked at. A method looks at all in its range. */
  at<T extends Buffer | readonly string[]>(items: T): T {
    const counted = new Proxy(items, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof key === 'string' && /^\d+$/.test(key)) this.#count++;
        if (typeof value !== 'function' || Array.isArray(target)) return value;
        return (...args: unknown[]) => {
          const [start = 0, end = target.length] = args.filter((arg) => typeof arg === 'number');
          this.#count += key === 'subarray' ? 0 : Math.min(end, target.length) - start;
          const result: unknown = value.apply(
            target,
            args.map((arg) => this.#plain.get(Object(arg)) ?? arg),
          );
          return Buffer.isBuffer(result) ? this.at(result) : result;
        };
      },
    });
    this.#plain.set(counted, items);
    return counted;
  }
}
