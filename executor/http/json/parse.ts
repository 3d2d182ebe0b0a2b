import { fingerprintOf } from './fingerprint.ts';
import { excessOf } from './size.ts';

/** What a body holds, or why it is refused. */
export type Parsed = { kind: 'value'; value: unknown; fingerprint: string | null } | { kind: 'refused'; why: string };

const refused = (why: string): Parsed => ({ kind: 'refused', why: `The request body ${why}.` });

/** Without `fatal` other bytes would become U+FFFD, and another program would be run than the one that was sent. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** JSON in UTF-8. Its fingerprint takes longer than all the rest, and is made where it is asked for. */
export function parseJson(bytes: Uint8Array, withFingerprint: boolean): Parsed {
  const excess = excessOf(bytes);
  if (excess !== null) return refused(excess);
  const text = decode(bytes);
  if (text === null) return refused('is not UTF-8');
  try {
    const value: unknown = JSON.parse(text);
    return { kind: 'value', value, fingerprint: withFingerprint ? fingerprintOf(value) : null };
  } catch {
    return refused('is not JSON');
  }
}
