/** The encodings of the content of a file. */
export const encodings = ['utf8', 'base64', 'hex'] as const;
export type Encoding = (typeof encodings)[number];

/** Accepts what common tools write: with or without padding and line breaks, in either alphabet. */
function fromBase64(text: string): Buffer | null {
  const digits = text.replace(/\s/g, '').replace(/={1,2}$/, '');
  return /^[\w+/-]*$/.test(digits) && digits.length % 4 !== 1 ? Buffer.from(digits, 'base64') : null;
}

function fromHex(text: string): Buffer | null {
  return /^(?:[\da-f]{2})*$/i.test(text) ? Buffer.from(text, 'hex') : null;
}

const decoders = {
  utf8: (text) => (text.isWellFormed() ? text : null),
  base64: fromBase64,
  hex: fromHex,
} as const satisfies Record<Encoding, (text: string) => string | Buffer | null>;

/** The decoded content, or null for a text that is not in this encoding. */
export function decode(text: string, encoding: Encoding): string | Buffer | null {
  return decoders[encoding](text);
}
