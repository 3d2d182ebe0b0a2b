import { Threads } from '../../threads.ts';
import { type Comparator, differenceBetween } from './index.ts';

/** The task of a thread. */
export interface Task {
  comparator: Comparator;
  expected: Uint8Array<ArrayBuffer>;
  actual: Uint8Array<ArrayBuffer>;
}

/**
 * The size of both outputs together up to which they are compared on the event loop. The slowest comparator needs 10 ms for it; for
 * the others a thread's messages would take longer than the comparison.
 */
const INLINE_BYTES_MAX = 128 * 1024;

/** One sentence on the first difference; null if the outputs match. Throws the signal's reason if that aborts first. */
export type Compare = (
  expected: Buffer,
  actual: Buffer,
  comparator: Comparator,
  signal: AbortSignal | undefined,
) => string | null | Promise<string | null>;

/** `lines_unordered` needs 200 MB for ten million lines, so more threads could exceed the memory of the service. */
const THREADS_MAX = 2;

/**
 * Compares small or identical outputs on the event loop, and all others in a thread, so that the loop is not blocked. A comparison
 * is part of a test and holds its slot, so no more comparisons wait for a thread than there are slots.
 */
export function createCompare(
  threads: Pick<Threads<Task, string | null>, 'do'> = new Threads(new URL('./thread.ts', import.meta.url), THREADS_MAX),
): Compare {
  return (expected, actual, comparator, signal) => {
    if (expected.equals(actual)) return null; // they match by every comparator
    if (expected.length + actual.length <= INLINE_BYTES_MAX) return differenceBetween(expected, actual, comparator);
    return threads.do(() => {
      const task = { comparator, expected: new Uint8Array(expected), actual: new Uint8Array(actual) };
      return { task, transferred: [task.expected.buffer, task.actual.buffer] };
    }, signal);
  };
}
