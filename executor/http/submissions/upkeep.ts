import type { Logger } from 'pino';
import { StoreUnavailable, type SubmissionStore } from '../../submissions/store.ts';

/** Another replica can die at any time. */
const RECOVER_MS = 2_000;
const SWEEP_MS_MAX = 60_000;

interface UpkeepDeps {
  store: SubmissionStore;
  logger: Logger;
  /** How long a submission is kept after its end. */
  keptMs: number;
}

/** Runs again what processes that died were running, and removes what has been kept long enough, until it is disposed. */
export function keepUp({ store, logger, keptMs }: UpkeepDeps): Disposable {
  const logFault = (error: unknown) => {
    if (!(error instanceof StoreUnavailable)) logger.error({ event: 'service.fault', err: error }); // the store tells of that
  };
  const recover = async () => {
    for (const id of await store.recover()) logger.error({ event: 'submission.failed', submission_id: id });
  };
  const works = [
    { work: recover, everyMs: RECOVER_MS },
    { work: () => store.removeEnded(Date.now() - keptMs), everyMs: Math.min(SWEEP_MS_MAX, keptMs) },
  ];
  const timers = works.map(({ work, everyMs }) => {
    const run = () => void work().catch(logFault);
    run();
    return setInterval(run, everyMs).unref();
  });
  return { [Symbol.dispose]: () => timers.forEach(clearInterval) };
}
