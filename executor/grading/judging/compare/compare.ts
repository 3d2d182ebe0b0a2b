import { Threads } from '../../threads.ts';
import { type Comparator, differenceBetween } from './index.ts';

/** What a thread is asked. */
export interface Task {
  comparator: Comparator;
  expected: Uint8Array<ArrayBuffer>;
  actual: Uint8Array<ArrayBuffer>;
}

/**
 * Of both outputs together. So much takes the slowest comparator 10 ms, and the way to a thread and back would take
 * others longer than their work.
 */
const INLINE_BYTES_MAX = 128 * 1024;

/** One sentence on the first difference; null where the outputs match. Throws the signal's reason when that comes first. */
export type Compare = (
  expected: Buffer,
  actual: Buffer,
  comparator: Comparator,
  signal: AbortSignal | undefined,
) => string | null | Promise<string | null>;

/** Ten million lines in any order take 200 MB: more at once would be too much for the memory of the service. */
const THREADS_MAX = 2;

/**
 * Compares at once what is small or the same in every byte, and all else in a thread, so that the event loop stays free.
 * A comparison is part of a test, and holds its slot: so there are never more that wait for a thread than slots.
 */
export function createCompare(
  threads: Pick<Threads<Task, string | null>, 'do'> = new Threads(new URL('./thread.ts', import.meta.url), THREADS_MAX),
): Compare {
  return (expected, actual, comparator, signal) => {
    if (expected.equals(actual)) return null; // in every comparison
    if (expected.length + actual.length <= INLINE_BYTES_MAX) return differenceBetween(expected, actual, comparator);
    return threads.do(() => {
      const task = { comparator, expected: new Uint8Array(expected), actual: new Uint8Array(actual) };
      return { task, transferred: [task.expected.buffer, task.actual.buffer] };
    }, signal);
  };
}
