import { fingerprintOf } from './fingerprint.ts';
import { excessOf } from './size.ts';

/** The value of a body, or the reason to refuse it. `fingerprint` is null where it was not asked for. */
export type Parsed = { kind: 'value'; value: unknown; fingerprint: string | null } | { kind: 'refused'; why: string };

const refused = (why: string): Parsed => ({ kind: 'refused', why: `The request body ${why}.` });

/** Null for invalid UTF-8. Without `fatal`, invalid bytes would become U+FFFD and change the program. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Parses JSON in UTF-8. Computes the fingerprint on request only: that takes longer than everything else. */
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
