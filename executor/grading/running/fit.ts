import type { TestRun } from '../job.ts';

/** The longest escape of a UTF-16 unit in a JSON string, such as `\u0001`. */
const CHARACTER_BYTES_MAX = 6;

/** What JSON escapes by a backslash and one character: \b \t \n \f \r " \ */
const SHORT_ESCAPES = new Set([0x08, 0x09, 0x0a, 0x0c, 0x0d, 0x22, 0x5c]);
/** Streams escape these as well: see http/stream/format.ts. */
const LINE_ENDS = new Set([0x85, 0x2028, 0x2029]);

/** The size of one UTF-16 unit in a JSON string in UTF-8. Half of a surrogate pair counts half of the pair's size. */
function bytesOf(unit: number): number {
  if (SHORT_ESCAPES.has(unit)) return 2;
  if (unit < 0x20 || LINE_ENDS.has(unit)) return CHARACTER_BYTES_MAX;
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
}

/** `bytesOf` as a table, because it is needed for every character of every output. */
const bytesOfUnit = Uint8Array.from({ length: 0x10000 }, (_value, unit) => bytesOf(unit));

/** The size of a text in a JSON string, in bytes. */
function jsonBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) bytes += bytesOfUnit[text.charCodeAt(at)] ?? 0;
  return bytes;
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** The longest beginning of a text that takes at most `bytesMax` in a JSON string. No character is cut in two. */
function cut(text: string, bytesMax: number): string {
  let end = 0;
  for (let bytes = 0; end < text.length; end++) {
    bytes += bytesOfUnit[text.charCodeAt(end)] ?? 0;
    if (bytes > bytesMax) break;
  }
  if (end === text.length) return text;
  if (end > 0 && isHighSurrogate(text.charCodeAt(end - 1))) end--;
  return Buffer.from(text.slice(0, end)).toString(); // a copy: V8 would keep all of the text for a slice of it
}

const ELLIPSIS = '…';

const cutMessage = (message: string, bytesMax: number) =>
  jsonBytes(message) <= bytesMax ? message : cut(message, bytesMax - Buffer.byteLength(ELLIPSIS)) + ELLIPSIS;

/**
 * Cuts the texts of a run so that they take at most `bytesMax` in the JSON of an answer. The message gets at most a quarter. stdout
 * and stderr get half of the rest each, and what one of them does not need goes to the other. The result does not depend on other
 * runs, so a test shows the same whichever ends first.
 */
export function fitRun(run: TestRun, bytesMax: number): TestRun {
  const { stdout, stderr } = run;
  const length = stdout.length + stderr.length + (run.message ?? '').length;
  if (length * CHARACTER_BYTES_MAX <= bytesMax) return run;
  const message = run.message === null ? null : cutMessage(run.message, bytesMax / 4);
  const left = bytesMax - jsonBytes(message ?? '');
  const shownOf = (text: string, other: string) => cut(text, Math.max(left / 2, left - jsonBytes(other)));
  const shown = shownOf(stdout, stderr);
  return {
    ...run,
    message,
    stdout: shown,
    stderr: shownOf(stderr, stdout),
    truncated: run.truncated || shown.length < stdout.length,
  };
}

/** Drops the texts of a hidden test, which shows nothing. */
export const withoutTexts = (run: TestRun): TestRun => ({ ...run, message: null, stdout: '', stderr: '' });
