import type { Slots } from '../../grading/index.ts';
import type { SharedJobs } from '../execute/perform-anywhere.ts';

/** After a submission has ended, the jobs of the shared queue have so long to take its place: the two take turns. */
const YIELD_MS = 200;

/** The place of a submission that runs here. Dispose it when that has ended. */
export type Held = Disposable;

/** Where submissions run on this replica, beside the jobs of a shared queue if there is one. */
export interface Room {
  isFree(): boolean;
  /** Whether no other job waits. */
  isIdle(): boolean;
  hold(): Held;
  /** Calls `listener` when a place may have become free. */
  onFree(listener: () => void): void;
  /** The slots of all replicas. */
  slots(): number;
}

function roomOfOne(slots: Slots): Room {
  return {
    isFree: () => true, // slots have a queue, where all jobs take turns
    isIdle: () => slots.waiting === 0,
    hold: () => ({ [Symbol.dispose]() {} }),
    onFree() {},
    slots: () => slots.total,
  };
}

function sharedRoom(slots: Slots, { places, queue }: SharedJobs): Room {
  let yieldsUntil = 0;
  const othersWait = () => queue.together.waiting > 0;
  return {
    isFree: () => !places.isFull && performance.now() >= yieldsUntil,
    isIdle: () => slots.waiting === 0 && !othersWait(),
    hold() {
      const place = places.enter() ?? places.force(); // the last one was taken while the store was asked
      return {
        [Symbol.dispose]() {
          if (othersWait()) yieldsUntil = performance.now() + YIELD_MS;
          place[Symbol.dispose]();
        },
      };
    },
    onFree: (listener) => places.onChange(() => !places.isFull && listener()),
    slots: () => Math.max(slots.total, queue.together.slots),
  };
}

export const createRoom = (slots: Slots, sharedJobs: SharedJobs | null): Room =>
  sharedJobs === null ? roomOfOne(slots) : sharedRoom(slots, sharedJobs);
