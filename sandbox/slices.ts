import { setImmediate } from 'node:timers/promises';

const SLICE_MS = 5;

/** Yields the items one after another. If their processing takes long, the event loop gets a turn every few milliseconds. */
export async function* inSlices<T>(items: Iterable<T>): AsyncGenerator<T> {
  let pauseAt = performance.now() + SLICE_MS;
  for (const item of items) {
    yield item;
    if (performance.now() < pauseAt) continue;
    await setImmediate();
    pauseAt = performance.now() + SLICE_MS;
  }
}
