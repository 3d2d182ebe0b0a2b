import { setImmediate } from 'node:timers/promises';

const SLICE_MS = 5;

/** The items one after another. Where it takes long to do something with them, everybody else has a turn every few milliseconds. */
export async function* inSlices<T>(items: Iterable<T>): AsyncGenerator<T> {
  let pauseAt = performance.now() + SLICE_MS;
  for (const item of items) {
    yield item;
    if (performance.now() < pauseAt) continue;
    await setImmediate();
    pauseAt = performance.now() + SLICE_MS;
  }
}
