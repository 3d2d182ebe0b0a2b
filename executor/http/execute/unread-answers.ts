import type { Response } from 'express';
import { ServiceError } from '../../grading/index.ts';

export interface UnreadBounds {
  /** The most bytes of all unread answers, and again of all answers that wait for room. */
  bytesMax: number;
  /** The time that every client has to read its answer, however many others wait. */
  readMsMin: number;
  waitMsMax: number;
}

export const UNREAD_BYTES_MAX = 64 * 1024 * 1024;
const BOUNDS: UnreadBounds = { bytesMax: UNREAD_BYTES_MAX, readMsMin: 1_000, waitMsMax: 5_000 };
const LOOK_MS = 20;

export interface UnreadAnswers {
  /** Counts an answer until it is read or its client has disconnected. Waits for room. Throws ServiceError when there is none. */
  hold(res: Response, bytes: number): Promise<void>;
  readonly bytes: number;
}

interface Reader {
  res: Response;
  bytes: number;
  since: number;
  /** When the client last read something. */
  readAt: number;
}

/**
 * Bounds the memory of answers that clients have not read. When there is no room for another answer, it closes the connection
 * that has not been read from for the longest: a client that does not read must not block others. `onCutOff` is told.
 */
export function createUnreadAnswers(
  { bytesMax, readMsMin, waitMsMax }: UnreadBounds = BOUNDS,
  onCutOff: (res: Response) => void = () => {},
): UnreadAnswers {
  const readers = new Set<Reader>();
  let held = 0;
  let waiting = 0;

  function forget(reader: Reader): void {
    if (readers.delete(reader)) held -= reader.bytes;
  }

  /** Closes the connection of one client. False if every client has had too little time to read. */
  function hangUp(): boolean {
    const now = performance.now();
    const slow = [...readers].filter(({ since }) => now - since >= readMsMin);
    const [idlest] = slow.toSorted((a, b) => a.readAt - b.readAt);
    if (idlest === undefined) return false;
    forget(idlest);
    idlest.res.destroy();
    onCutOff(idlest.res);
    return true;
  }

  async function waitForRoom(res: Response, bytes: number): Promise<void> {
    const until = performance.now() + waitMsMax;
    const isRefused = waiting + bytes > bytesMax;
    waiting += bytes;
    try {
      while (held + bytes > bytesMax && !res.destroyed) {
        if (hangUp()) continue;
        if (isRefused || performance.now() >= until) {
          if (res.writableNeedDrain) res.destroy(); // an unread stream holds its pending events
          throw new ServiceError('busy', 'The answers that wait to be read are too large.');
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    } finally {
      waiting -= bytes;
    }
  }

  return {
    async hold(res, bytes) {
      if (held + bytes > bytesMax) await waitForRoom(res, bytes);
      if (res.destroyed) return;
      const now = performance.now();
      const reader: Reader = { res, bytes, since: now, readAt: now };
      readers.add(reader);
      held += bytes;
      res.on('drain', () => {
        reader.readAt = performance.now();
      });
      res.once('close', () => forget(reader));
    },
    get bytes() {
      return held;
    },
  };
}
