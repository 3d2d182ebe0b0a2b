import type { InstalledLanguage, JobLimits } from '../../grading/index.ts';
import { UsualTimes } from '../../grading/index.ts';
import type { Taken } from '../../submissions/store.ts';
import { executeRequestSchema } from '../execute/parse-request.ts';
import { runOnceJson } from '../execute/respond.ts';
import { createJsonParser } from '../json/parser.ts';
import { type AttemptDeps, attempt } from './attempt.ts';

/** Batches start when slots are idle, and owners when their pause is over: nothing tells of either. */
const LOOK_MS = 200;
const SWEEP_MS_MAX = 60_000;

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
 * Runs what waits in the store, at most one submission for each slot at a time: those that are handed to the slots wait
 * there with all other jobs, and their owners take turns. A batch is taken only if nothing else waits.
 */
export function createRunner(given: RunnerDeps): Runner {
  const { store, slots, sandbox, admission, logger, keptMs } = given;
  const schema = executeRequestSchema(given.installed, given.maxima);
  const deps: AttemptDeps = { ...given, schema, runJson: runOnceJson, parseJson: createJsonParser() };
  const active = new Set<Promise<void>>();
  const times = new UsualTimes();
  let isTaking = false;
  let isStopped = false;

  const logFault = (error: unknown) => logger.error({ event: 'service.fault', err: error });
  const mayTake = () => !isStopped && !admission.draining && sandbox.residue === null && active.size < slots.total;
  const isIdle = () => slots.waiting === 0 && Math.max(slots.busy, active.size) < slots.total;

  async function next(): Promise<Taken | null> {
    return (await store.take('interactive')) ?? (isIdle() ? await store.take('batch') : null);
  }

  async function perform(taken: Taken): Promise<void> {
    const startedAt = performance.now();
    using place = admission.enterUnattended();
    await attempt(taken, place, deps);
    times.note('', performance.now() - startedAt);
  }

  function start(taken: Taken): void {
    const running = perform(taken)
      .catch(logFault)
      .finally(() => {
        active.delete(running);
        void fill();
      });
    active.add(running);
  }

  async function fill(): Promise<void> {
    if (isTaking) return;
    isTaking = true;
    try {
      while (mayTake()) {
        const taken = await next();
        if (taken === null) return;
        if (isStopped || admission.draining) return await store.release(taken.try, 0);
        start(taken);
      }
    } catch (error) {
      logFault(error);
    } finally {
      isTaking = false;
    }
  }

  const sweep = () => void store.removeEnded(Date.now() - keptMs).catch(logFault);
  const watching = store.watchQueue(() => void fill());
  const looking = setInterval(() => void fill(), LOOK_MS).unref();
  const sweeping = setInterval(sweep, Math.min(SWEEP_MS_MAX, keptMs)).unref();
  sweep();
  return {
    waitMs: (ahead) => Math.round((ahead / slots.total) * times.of('')),
    async stop() {
      isStopped = true;
      watching[Symbol.dispose]();
      clearInterval(looking);
      clearInterval(sweeping);
      await Promise.all(active);
    },
  };
}
