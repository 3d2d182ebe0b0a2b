import { Threads } from '../grading/index.ts';
import { type Parsed, parseJson } from './json.ts';

/** What a thread is asked. */
export interface Task {
  bytes: Uint8Array;
  withFingerprint: boolean;
}

/** So much is parsed in 5 ms, whatever it is. */
const INLINE_BYTES_MAX = 256 * 1024;

/** Of `bytes` nothing is left to the caller. Throws the signal's reason when that comes first. */
export type ParseJson = (
  bytes: Uint8Array<ArrayBuffer>,
  withFingerprint: boolean,
  signal: AbortSignal,
) => Parsed | Promise<Parsed>;

/**
 * Parses small bodies at once, and others in a thread, one after another: 16 MB take a fifth of a second. What
 * comes back is copied into the memory of the event loop, which takes 20 ms at most: it has few parts.
 */
export function createJsonParser(
  threads: Pick<Threads<Task, Parsed>, 'do'> = new Threads(new URL('./json-thread.ts', import.meta.url), 1),
): ParseJson {
  return (bytes, withFingerprint, signal) =>
    bytes.length <= INLINE_BYTES_MAX
      ? parseJson(bytes, withFingerprint)
      : threads.do({ bytes, withFingerprint }, [bytes.buffer], signal);
}
