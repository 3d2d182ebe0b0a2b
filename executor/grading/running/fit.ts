import type { TestRun } from '../job.ts';

/** No character takes more of a JSON string: `\u0001`. */
const CHARACTER_BYTES_MAX = 6;

/** Control characters that JSON has short escapes for, and what else it escapes by a backslash: \b \t \n \f \r " \ */
const SHORT_ESCAPES = new Set([0x08, 0x09, 0x0a, 0x0c, 0x0d, 0x22, 0x5c]);
/** Streams escape these, too: see http/stream/format.ts. */
const LINE_ENDS = new Set([0x85, 0x2028, 0x2029]);

/** The bytes that one UTF-16 unit takes in a JSON string in UTF-8; half of a surrogate pair takes half of the pair's. */
function bytesOf(unit: number): number {
  if (SHORT_ESCAPES.has(unit)) return 2;
  if (unit < 0x20 || LINE_ENDS.has(unit)) return CHARACTER_BYTES_MAX;
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
}

/** The same as a table: every character of every output is looked up. */
const bytesOfUnit = Uint8Array.from({ length: 0x10000 }, (_value, unit) => bytesOf(unit));

/** The bytes that a text takes in a JSON string. */
function jsonBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) bytes += bytesOfUnit[text.charCodeAt(at)] ?? 0;
  return bytes;
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** As much of a text as takes at most `bytesMax` in a JSON string, with no character cut in two. */
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
 * What a run may show, so that its texts take at most `bytesMax` in the JSON of an answer. Its message comes first, with at
 * most a quarter; stdout and stderr have half of the rest each, and what one of them does not need is the other's. Nothing
 * depends on other runs: a test shows the same whichever ends first.
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

/** A hidden test shows nothing: its texts need not be held. */
export const withoutTexts = (run: TestRun): TestRun => ({ ...run, message: null, stdout: '', stderr: '' });
