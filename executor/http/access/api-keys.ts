import { createHash, timingSafeEqual } from 'node:crypto';

/** A configured API key. Only its digest is stored. */
export interface ApiKey {
  name: string;
  /** SHA-256, in hexadecimal. */
  digest: string;
}

/** Returns a function that finds the key that was sent. It compares all digests in constant time, so timing reveals no key. */
export function createKeyFinder(keys: readonly ApiKey[]): (presented: string) => ApiKey | null {
  const known = keys.map((key) => ({ key, digest: Buffer.from(key.digest, 'hex') }));
  return (presented) => {
    const digest = createHash('sha256').update(presented, 'latin1').digest(); // header values are bytes, as latin1
    let found: ApiKey | null = null;
    for (const candidate of known) if (timingSafeEqual(candidate.digest, digest)) found = candidate.key;
    return found;
  };
}
