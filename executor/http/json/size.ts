/** A valid request has at most four levels, and about 50 000 parts: 1000 tests with a few dozen each. */
export const DEPTH_MAX = 32;
export const PARTS_MAX = 64_000;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
/** Brackets and braces differ by one bit. */
const BRACE_BIT = 0x20;
const [OPEN, CLOSE] = [0x5b, 0x5d];

/** The index of the quote that closes the string at `start`, or the length of the bytes if there is none. */
function endOfString(json: Uint8Array, start: number): number {
  for (let at = start; at < json.length; at++) {
    if (json[at] === QUOTE) return at;
    if (json[at] === BACKSLASH) at++;
  }
  return json.length;
}

/**
 * Says why JSON is too expensive to parse, without parsing it: 16 MB of brackets would block the service for seconds. Null
 * if it is not too expensive. Does not check whether the bytes are valid JSON.
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
