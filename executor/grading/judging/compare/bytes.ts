/*
 * Functions on bytes and indices. Nothing is split into strings, so that a comparison takes linear time and no memory beyond the
 * two buffers, also for 10 MB each.
 */
const NEWLINE = 0x0a;

/** Space, \t, \n, \v, \f and \r. */
const isSpace = (byte: number | undefined) => byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);

/** Where the white space at the end of the output begins: empty lines there do not count. */
export function contentEnd(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && isSpace(bytes[end - 1])) end--;
  return end;
}

/** The position of the newline that ends the line at `start`, or `limit`. */
export function lineEnd(bytes: Buffer, start: number, limit: number): number {
  let end = start;
  while (end < limit && bytes[end] !== NEWLINE) end++;
  return end;
}

/** Where the white space at the end of the line [start, end) begins. */
export function trimmedEnd(bytes: Buffer, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && isSpace(bytes[trimmed - 1])) trimmed--;
  return trimmed;
}

export function rangesEqual(a: Buffer, aStart: number, aEnd: number, b: Buffer, bStart: number, bEnd: number): boolean {
  if (aEnd - aStart !== bEnd - bStart) return false;
  for (let offset = 0; offset < aEnd - aStart; offset++) if (a[aStart + offset] !== b[bStart + offset]) return false;
  return true;
}

export function skipSpace(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && isSpace(bytes[at])) at++;
  return at;
}

export function wordEnd(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && !isSpace(bytes[at])) at++;
  return at;
}
