import { characterStart } from '../utf8.ts';

/** A comparator is pure: no files, no clock. Comparison is on bytes, whatever they encode. */
export interface Comparator {
  matches: (expected: Buffer, actual: Buffer) => boolean;
  /** One sentence on the first difference; asked only where they do not match. */
  explain: (expected: Buffer, actual: Buffer) => string;
}

const EXCERPT_BYTES_MAX = 60;

/** What a message shows of a line or word: enough to recognise it, on one line. */
export function excerpt(bytes: Buffer, start: number, end: number): string {
  const cut = end - start > EXCERPT_BYTES_MAX ? characterStart(bytes, start + EXCERPT_BYTES_MAX) : end;
  const text = bytes.toString('utf8', start, cut);
  const safe = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd'); // "expected 42, got 42" helps nobody;
  if (safe === '') return 'an empty line';
  return end - start > EXCERPT_BYTES_MAX ? `${safe}…` : safe;
}
