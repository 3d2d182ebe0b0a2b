/** An answer as bytes. Its body is in parts, so that a long one needs no contiguous memory. */
export interface GivenAnswer {
  status: number;
  contentType: string;
  body: readonly Buffer[];
}

export const lengthOf = (body: GivenAnswer['body']) => body.reduce((sum, part) => sum + part.length, 0);

interface Kept {
  fingerprint: string;
  answer: GivenAnswer;
  bytes: number;
  until: number;
}

export interface KeptAnswers {
  get(key: string): Pick<Kept, 'fingerprint' | 'answer'> | undefined;
  add(key: string, fingerprint: string, answer: GivenAnswer): void;
}

export interface KeptBounds {
  entriesMax: number;
  bytesMax: number;
  keptMs: number;
}

/** The memory of an entry besides its body: the key, the fingerprint and their containers. */
const ENTRY_BYTES = 1024;

/** Keeps answers by key for `keptMs`. When there are too many, or they are too large, the oldest is dropped first. */
export function createKeptAnswers(bounds: KeptBounds, now: () => number = () => performance.now()): KeptAnswers {
  const entries = new Map<string, Kept>(); // in the order of insertion, which is the order of expiry
  let bytes = 0;

  function forget(key: string): void {
    bytes -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }

  function makeRoom(): void {
    for (const [key, { until }] of entries) {
      if (entries.size <= bounds.entriesMax && bytes <= bounds.bytesMax && until > now()) return;
      forget(key);
    }
  }

  return {
    get(key) {
      const kept = entries.get(key);
      return kept !== undefined && kept.until > now() ? kept : undefined;
    },
    add(key, fingerprint, answer) {
      forget(key);
      const size = lengthOf(answer.body) + ENTRY_BYTES;
      if (size > bounds.bytesMax) return; // it would evict all others, and then itself
      entries.set(key, { fingerprint, answer, bytes: size, until: now() + bounds.keptMs });
      bytes += size;
      makeRoom();
    },
  };
}
