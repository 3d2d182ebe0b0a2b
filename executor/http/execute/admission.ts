import type { Response } from 'express';
import { ServiceError } from '../../grading/index.ts';
import { createUnreadAnswers, type UnreadAnswers } from './unread-answers.ts';

/** Bodies are held in memory while their jobs wait: together they may take no more than this. */
export const BODIES_BYTES_MAX = 64 * 1024 * 1024;

/** The place of one execution. Disposed when the job is done: whatever the client does, its body is needed no more. */
export interface Place extends Disposable {
  /** More of the body has come; refuses it when all bodies together would be too large. */
  hold(bytes: number): void;
}

export interface Admission {
  /** Refuses a request, before its body is read, when there is no room or while draining. */
  enter(res: Response): Place;
  /** From now on everything is refused. Resolves when all that was admitted has been answered, and no job is left. */
  drain(): Promise<void>;
  /** The time to drain is over: who still can is to say so to its client, before its connection is closed. */
  giveUp(): void;
  readonly gaveUp: AbortSignal;
  readonly draining: boolean;
  /** The answers of what was admitted, as long as they are not read. */
  readonly unread: UnreadAnswers;
}

/**
 * Admits `requestsMax` executions at once: those that run, those that wait, those whose body is being read, and those
 * whose answer is. Bytes count when they have come: what a client only announces must not shut out others.
 */
export function createAdmission(requestsMax: number): Admission {
  let requests = 0;
  let jobs = 0;
  let bytes = 0;
  let draining = false;
  const givingUp = new AbortController();
  const unread = createUnreadAnswers();
  const idle = Promise.withResolvers<void>();

  /** A client that hangs up is gone before its job is: that still has files to remove. */
  function tellWhenIdle(): void {
    if (draining && requests === 0 && jobs === 0) idle.resolve();
  }

  return {
    enter(res) {
      if (draining) throw new ServiceError('draining', 'This replica is shutting down.');
      if (requests >= requestsMax) throw new ServiceError('busy', 'The queue is full.');
      requests++;
      jobs++;
      res.once('close', () => {
        requests--;
        tellWhenIdle();
      });
      let held = 0;
      let isDone = false;
      return {
        hold(more) {
          if (bytes + more > BODIES_BYTES_MAX) throw new ServiceError('busy', 'The waiting requests are too large.');
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
