import type { Response } from 'express';
import { ServiceError } from '../../grading/index.ts';
import { createUnreadAnswers, type UnreadAnswers } from './unread-answers.ts';

/** The most that all bodies together may take in the smallest container. They stay in memory while their jobs wait. */
export const BODIES_BYTES_MAX = 64 * 1024 * 1024;

/** The place of one execution. Dispose it when the job has ended: its body is then no longer needed. */
export interface Place extends Disposable {
  /** Counts received bytes of the body. Throws ServiceError when all bodies together would be too large. */
  hold(bytes: number): void;
}

export interface Admission {
  /** Admits a request before its body is read. Throws ServiceError when there is no room or while draining. */
  enter(res: Response): Place;
  /** Admits a job that no connection waits for. Throws ServiceError while draining. */
  enterUnattended(): Place;
  /** Refuses all further requests. Resolves when all admitted ones have been answered and no job is left. */
  drain(): Promise<void>;
  /** Ends the grace period: open streams get an error event before their connections are closed. */
  giveUp(): void;
  readonly gaveUp: AbortSignal;
  readonly draining: boolean;
  /** The answers that clients have not read yet. */
  readonly unread: UnreadAnswers;
}

/**
 * Admits `requestsMax` executions at once, from the start of the body to the end of the answer. Bytes count when they
 * arrive, not when Content-Length announces them: an announcement must not keep others out.
 */
export function createAdmission(
  requestsMax: number,
  bodiesBytesMax = BODIES_BYTES_MAX,
  unread = createUnreadAnswers(),
): Admission {
  let requests = 0;
  let jobs = 0;
  let bytes = 0;
  let draining = false;
  const givingUp = new AbortController();
  const idle = Promise.withResolvers<void>();

  /** A client can disconnect before its job has ended and removed its files. */
  function tellWhenIdle(): void {
    if (draining && requests === 0 && jobs === 0) idle.resolve();
  }

  function refuseWhileDraining(): void {
    if (draining) throw new ServiceError('draining', 'This replica is shutting down.');
  }

  function openPlace(): Place {
    jobs++;
    let held = 0;
    let isDone = false;
    return {
      hold(more) {
        if (bytes + more > bodiesBytesMax) throw new ServiceError('busy', 'The waiting requests are too large.');
        bytes += more;
        held += more;
      },
      [Symbol.dispose]() {
        if (isDone) return;
        isDone = true;
        bytes -= held;
        jobs--;
        tellWhenIdle();
      },
    };
  }

  return {
    enter(res) {
      refuseWhileDraining();
      if (requests >= requestsMax) throw new ServiceError('busy', 'The queue is full.');
      requests++;
      res.once('close', () => {
        requests--;
        tellWhenIdle();
      });
      return openPlace();
    },
    enterUnattended() {
      refuseWhileDraining();
      return openPlace();
    },
    drain() {
      draining = true;
      tellWhenIdle();
      return idle.promise;
    },
    giveUp: () => givingUp.abort(),
    gaveUp: givingUp.signal,
    unread,
    get draining() {
      return draining;
    },
  };
}
