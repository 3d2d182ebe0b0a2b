import { Threads } from '../threads.ts';
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

/**
 * Compares at once what is small or the same in every byte, and all else in a thread, so that the event loop stays free.
 * A comparison is part of a test, and holds its slot: with as many threads as slots none waits for another.
 */
export function createCompare(
  slots: number,
  threads: Pick<Threads<Task, string | null>, 'do'> = new Threads(new URL('./thread.ts', import.meta.url), slots),
): Compare {
  return (expected, actual, comparator, signal) => {
    if (expected.equals(actual)) return null; // in every comparison
    if (expected.length + actual.length <= INLINE_BYTES_MAX) return differenceBetween(expected, actual, comparator);
    const task = { comparator, expected: new Uint8Array(expected), actual: new Uint8Array(actual) };
    return threads.do(task, [task.expected.buffer, task.actual.buffer], signal);
  };
}
