import { setImmediate as nextTurn } from 'node:timers/promises';
import { Threads } from '../../grading/index.ts';
import { type Parsed, parseJson } from './parse.ts';

/** What a thread is asked. */
export interface Task {
  bytes: Uint8Array;
  withFingerprint: boolean;
}

/** So much is parsed in 15 ms, whatever it is. */
const INLINE_BYTES_MAX = 256 * 1024;

/** Of `bytes` nothing is left to the caller. Throws the signal's reason when that comes first. */
export type ParseJson = (
  bytes: Uint8Array<ArrayBuffer>,
  withFingerprint: boolean,
  signal: AbortSignal,
) => Parsed | Promise<Parsed>;

/**
 * Parses small bodies at once, and others in a thread, one after another: 16 MB take 0.1 s, and 0.4 s with a fingerprint.
 * What comes back is copied into the memory of the event loop, in one piece: 30 ms for 64 000 parts. Whoever gets it
 * goes on in another turn of the loop.
 */
export function createJsonParser(
  threads: Pick<Threads<Task, Parsed>, 'do'> = new Threads(new URL('./thread.ts', import.meta.url), 1),
): ParseJson {
  async function parseInThread(...[bytes, withFingerprint, signal]: Parameters<ParseJson>): Promise<Parsed> {
    const parsed = await threads.do(() => ({ task: { bytes, withFingerprint }, transferred: [bytes.buffer] }), signal);
    await nextTurn();
    return parsed;
  }

  return (...asked) => {
    const [bytes, withFingerprint] = asked;
    return bytes.length <= INLINE_BYTES_MAX ? parseJson(bytes, withFingerprint) : parseInThread(...asked);
  };
}
