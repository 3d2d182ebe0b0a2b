import { characterStart } from '../../utf8.ts';

/**
 * One sentence on the first difference; null where there is none that counts. Pure: no files, no clock. On bytes,
 * whatever they encode, and in one walk over them.
 */
export type Comparison = (expected: Buffer, actual: Buffer) => string | null;

const EXCERPT_BYTES_MAX = 60;

/** What a message shows of a line or word: enough to recognise it, on one line. */
export function excerpt(bytes: Buffer, start: number, end: number): string {
  const cut = end - start > EXCERPT_BYTES_MAX ? characterStart(bytes, start + EXCERPT_BYTES_MAX) : end;
  const text = bytes.toString('utf8', start, cut);
  const safe = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd'); // "expected 42, got 42" helps nobody;
  if (safe === '') return 'an empty line';
  return end - start > EXCERPT_BYTES_MAX ? `${safe}…` : safe;
}
