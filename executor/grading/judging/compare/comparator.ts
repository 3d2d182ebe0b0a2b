import { characterStart } from '../../utf8.ts';

/**
 * One sentence on the first difference; null if none counts. Pure: no files, no clock. It compares bytes in any encoding, in one
 * pass over them.
 */
export type Comparison = (expected: Buffer, actual: Buffer) => string | null;

const EXCERPT_BYTES_MAX = 60;

/** The part of a line or word that a message shows, on one line. */
export function excerpt(bytes: Buffer, start: number, end: number): string {
  const cut = end - start > EXCERPT_BYTES_MAX ? characterStart(bytes, start + EXCERPT_BYTES_MAX) : end;
  const text = bytes.toString('utf8', start, cut);
  const safe = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd'); // "expected 42, got 42" helps nobody;
  if (safe === '') return 'an empty line';
  return end - start > EXCERPT_BYTES_MAX ? `${safe}…` : safe;
}
