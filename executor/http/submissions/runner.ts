import type { InstalledLanguage, JobLimits } from '../../grading/index.ts';
import { UsualTimes } from '../../grading/index.ts';
import { StoreUnavailable, type Taken } from '../../submissions/store.ts';
import { executeRequestSchema } from '../execute/parse-request.ts';
import { runOnceJson } from '../execute/respond.ts';
import { createJsonParser } from '../json/parser.ts';
import { type AttemptDeps, attempt } from './attempt.ts';
import { createRoom, type Held } from './room.ts';
import { keepUp } from './upkeep.ts';

/** Batches start when slots are idle, and owners when their pause is over: nothing tells of either. */
const LOOK_MS = 200;

interface RunnerDeps extends Omit<AttemptDeps, 'schema' | 'runJson' | 'parseJson'> {
  installed: readonly InstalledLanguage[];
  maxima: JobLimits;
  keptMs: number;
}

export interface Runner {
  /** How long a submission will probably wait with so many before it. */
  waitMs: (ahead: number) => number;
  /** Takes no more. Resolves when what runs has ended. */
  stop: () => Promise<void>;
}

/**
 * Runs what waits in the store, at most one submission for each slot at a time. A replica that works alone hands them to
 * its slots, where owners take turns with all other jobs. Replicas that share a queue take one only if a slot is free. A
 * batch is taken only if nothing else waits.
 */
export function createRunner(given: RunnerDeps): Runner {
  const { store, slots, sandbox, admission, logger, sharedJobs } = given;
  const schema = executeRequestSchema(given.installed, given.maxima);
  // What was taken runs here: another replica could have taken it.
  const deps: AttemptDeps = { ...given, sharedJobs: null, schema, runJson: runOnceJson, parseJson: createJsonParser() };
  const room = createRoom(slots, sharedJobs);
  const active = new Set<Promise<void>>();
  const times = new UsualTimes();
  let isTaking = false;
  let isStopped = false;
  /** Whether there was something to take when it was last looked for, or told of. */
  let mayWait = false;

  const logFault = (error: unknown) => {
    if (!(error instanceof StoreUnavailable)) logger.error({ event: 'service.fault', err: error }); // the store tells of that
  };
  const mayTake = () =>
    !isStopped && !admission.draining && sandbox.residue === null && active.size < slots.total && room.isFree();
  const isIdle = () => room.isIdle() && Math.max(slots.busy, active.size) < slots.total;

  async function next(): Promise<Taken | null> {
    return (await store.take('interactive')) ?? (isIdle() ? await store.take('batch') : null);
  }

  async function perform(taken: Taken, held: Held): Promise<void> {
    const startedAt = performance.now();
    using _held = held;
    using place = admission.enterUnattended();
    await attempt(taken, place, deps);
    times.note('', performance.now() - startedAt);
  }

  function start(taken: Taken, held: Held): void {
    const running = perform(taken, held)
      .catch(logFault)
      .finally(() => {
        active.delete(running);
        void fill();
      });
    active.add(running);
  }

  /** False where none waits. */
  async function takeOne(): Promise<boolean> {
    const held = mayWait ? room.hold() : null; // not to find that none waits: meanwhile other jobs would go elsewhere
    const taken = await next().catch((error: unknown) => {
      held?.[Symbol.dispose]();
      throw error;
    });
    mayWait = taken !== null;
    if (taken === null || isStopped || admission.draining) {
      held?.[Symbol.dispose]();
      if (taken !== null) await store.release(taken.try, 0);
      return false;
    }
    start(taken, held ?? room.hold());
    return true;
  }

  async function fill(): Promise<void> {
    if (isTaking) return;
    isTaking = true;
    try {
      while (mayTake() && (await takeOne()));
    } catch (error) {
      logFault(error);
    } finally {
      isTaking = false;
    }
  }

  const upkeep = keepUp(given);
  const watching = store.watchQueue(() => {
    mayWait = true;
    void fill();
  });
  const looking = setInterval(() => void fill(), LOOK_MS).unref();
  room.onFree(() => void fill());
  return {
    waitMs: (ahead) => Math.round((ahead / room.slots()) * times.of('')),
    async stop() {
      isStopped = true;
      watching[Symbol.dispose]();
      upkeep[Symbol.dispose]();
      clearInterval(looking);
      await Promise.all(active);
    },
  };
}
