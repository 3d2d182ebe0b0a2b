import type { TestCase } from '../../grading/index.ts';
import type { EchoedTest } from './request.ts';

const MIB = 1024 * 1024;

/** The most bytes of an answer, unless what it repeats of its request leaves less than ADDED_BYTES_MIN. */
export const ANSWER_BYTES_MAX = 16 * MIB;
/** What an answer may always add to what it repeats. A request has at most 16 MB, so no answer exceeds 20 MB. */
export const ADDED_BYTES_MIN = 4 * MIB;
/** Everything but the tests: two outputs of the compiler of 64 KB each, escaped, and fields with bounds of their own. */
const FRAME_BYTES_MAX = MIB;
/** The field names and numbers of one test result. */
const FIELDS_BYTES_MAX = 512;

const jsonBytes = (text: string) => Buffer.byteLength(JSON.stringify(text));

function echoBytes(tests: readonly TestCase[], echoed: readonly EchoedTest[]): number {
  const ids = tests.reduce((sum, { id }) => sum + jsonBytes(id), 0);
  return echoed
    .filter((_echo, index) => tests[index]?.hidden === false)
    .reduce((sum, { input, expectedOutput }) => sum + jsonBytes(input) + jsonBytes(expectedOutput), ids);
}

/**
 * The most bytes of JSON that each test may show of its outputs and its message, so that the answer keeps to its bound. It is
 * the same for all tests and known before the first one runs. Hidden tests show nothing, which leaves more to the others.
 */
export function shownBytesMax(tests: readonly TestCase[], echoed: readonly EchoedTest[]): number {
  const added = Math.max(ANSWER_BYTES_MAX - echoBytes(tests, echoed), ADDED_BYTES_MIN);
  const visible = tests.filter(({ hidden }) => !hidden).length;
  return Math.floor((added - FRAME_BYTES_MAX - tests.length * FIELDS_BYTES_MAX) / Math.max(visible, 1));
}
