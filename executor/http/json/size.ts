/** The deepest valid request has four levels, the one of most parts 1000 tests with a few dozen each: 50 000 in all. */
export const DEPTH_MAX = 32;
export const PARTS_MAX = 64_000;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
/** Brackets and braces differ by one bit. */
const BRACE_BIT = 0x20;
const [OPEN, CLOSE] = [0x5b, 0x5d];

/** Where the text that begins at `start` ends: at its closing quote, or with the bytes. */
function endOfString(json: Uint8Array, start: number): number {
  for (let at = start; at < json.length; at++) {
    if (json[at] === QUOTE) return at;
    if (json[at] === BACKSLASH) at++;
  }
  return json.length;
}

/**
 * What makes JSON dear to parse, seen before it is parsed: 16 MB of brackets take seconds in which nobody else is
 * served. Null when it is worth parsing; whether it is JSON at all is not asked here.
 */
export function excessOf(json: Uint8Array): string | null {
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] ?? 0;
    if (byte === QUOTE) at = endOfString(json, at + 1);
    else if (byte === COMMA || byte === COLON) parts++;
    else if ((byte & ~BRACE_BIT) === CLOSE) depth--;
    else if ((byte & ~BRACE_BIT) === OPEN) {
      parts++;
      depth++;
    }
    if (depth > DEPTH_MAX) return `is nested deeper than ${DEPTH_MAX} levels`;
    if (parts > PARTS_MAX) return `has more than ${PARTS_MAX} parts`;
  }
  return null;
}
