import { createHash, timingSafeEqual } from 'node:crypto';

/** A key that may be presented. Only its digest is known here. */
export interface ApiKey {
  name: string;
  /** SHA-256, in hexadecimal. */
  digest: string;
}

/** Finds the key that was presented. Takes as long for every one, known or not: all digests are compared, whole. */
export function createKeyFinder(keys: readonly ApiKey[]): (presented: string) => ApiKey | null {
  const known = keys.map((key) => ({ key, digest: Buffer.from(key.digest, 'hex') }));
  return (presented) => {
    const digest = createHash('sha256').update(presented, 'latin1').digest(); // header values are bytes, as latin1
    let found: ApiKey | null = null;
    for (const candidate of known) if (timingSafeEqual(candidate.digest, digest)) found = candidate.key;
    return found;
  };
}
