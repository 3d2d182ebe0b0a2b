import type { TestCase } from '../../grading/index.ts';
import type { EchoedTest } from './request.ts';

const MIB = 1024 * 1024;

/** An answer is not larger than this, as it is sent, unless what it repeats of its request leaves less than the next. */
export const ANSWER_BYTES_MAX = 16 * MIB;
/** So much an answer may always add to what it repeats: a request is at most 16 MB, so no answer is larger than 20 MB. */
export const ADDED_BYTES_MIN = 4 * MIB;
/** What an answer tells beside its tests: twice 64 KB of a compiler's, escaped, and what has a bound of its own. */
const FRAME_BYTES_MAX = MIB;
/** Names and numbers of a test's result, which are no texts. */
const FIELDS_BYTES_MAX = 512;

const jsonBytes = (text: string) => Buffer.byteLength(JSON.stringify(text));

function echoBytes(tests: readonly TestCase[], echoed: readonly EchoedTest[]): number {
  const ids = tests.reduce((sum, { id }) => sum + jsonBytes(id), 0);
  return echoed
    .filter((_echo, index) => tests[index]?.hidden === false)
    .reduce((sum, { input, expectedOutput }) => sum + jsonBytes(input) + jsonBytes(expectedOutput), ids);
}

/**
 * What each test may show of its outputs and its message, in bytes of JSON, so that the answer keeps to its bound. It is the
 * same for all tests, and known before the first is run. Hidden ones show nothing, and leave their part to the others.
 */
export function shownBytesMax(tests: readonly TestCase[], echoed: readonly EchoedTest[]): number {
  const added = Math.max(ANSWER_BYTES_MAX - echoBytes(tests, echoed), ADDED_BYTES_MIN);
  const visible = tests.filter(({ hidden }) => !hidden).length;
  return Math.floor((added - FRAME_BYTES_MAX - tests.length * FIELDS_BYTES_MAX) / Math.max(visible, 1));
}
