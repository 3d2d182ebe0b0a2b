/** Those who want to hear of changes, by what they watch. */
export class Watchers {
  readonly #byTopic = new Map<string, Set<() => void>>();

  watch(topic: string, onChange: () => void): Disposable {
    const watchers = this.#byTopic.get(topic) ?? new Set();
    const call = () => onChange(); // the same function may watch twice
    this.#byTopic.set(topic, watchers.add(call));
    return {
      [Symbol.dispose]: () => {
        watchers.delete(call);
        if (watchers.size === 0 && this.#byTopic.get(topic) === watchers) this.#byTopic.delete(topic);
      },
    };
  }

  notify(topic: string): void {
    for (const onChange of [...(this.#byTopic.get(topic) ?? [])]) onChange();
  }

  notifyAll(): void {
    for (const topic of [...this.#byTopic.keys()]) this.notify(topic);
  }
}
