import { ZodError } from 'zod';
import { SandboxFault } from '#sandbox';
import { ServiceError } from '../../grading/index.ts';
import type { SubmissionStore, Taken } from '../../submissions/store.ts';
import { noTelemetry } from '../../telemetry/index.ts';
import type { Admission, Place } from '../execute/admission.ts';
import { type PerformDeps, perform } from '../execute/perform.ts';
import type { ParseJson } from '../json/parser.ts';
import { toJsonBuffers } from '../json/parts.ts';
import { createReporter } from './reporter.ts';

export interface AttemptDeps extends PerformDeps {
  store: SubmissionStore;
  admission: Admission;
  parseJson: ParseJson;
}

/** How long an owner waits whose job found no room. */
const PAUSE_MS = 1_000;
/** What has been ended because of a shutdown is stored in this time, or not at all: its lease expires. */
const SETTLE_MS_MAX = 5_000;

/** A replica of another version, or with other limits, may be able to run what this one refuses. It gets so long. */
const REFUSED_MS_MAX = 10 * 60_000;

class UnreadableBody extends Error {}

const isRefusedHere = (error: unknown) => error instanceof ZodError || error instanceof UnreadableBody;

const hasNoRoom = (error: unknown) =>
  error instanceof ServiceError && ['busy', 'user_busy', 'draining', 'unclean'].includes(error.code);

/** Aborts when the submission is cancelled, or runs elsewhere, or when the grace period of the shutdown ends. */
function watchForEnd({ id, caller, try: { number } }: Taken, { store, admission: { gaveUp } }: AttemptDeps) {
  const cancelled = new AbortController();
  const look = async () => {
    const submission = await store.get(caller, id);
    const isOurs = submission?.status === 'running' && submission.tries === number;
    if (!isOurs) cancelled.abort(new Error('the submission was cancelled, or runs elsewhere'));
  };
  const watching = store.watch(id, () => void look().catch(() => {})); // the next report of the try fails as well
  void look().catch(() => {});
  return { signal: AbortSignal.any([cancelled.signal, gaveUp]), [Symbol.dispose]: () => watching[Symbol.dispose]() };
}

async function run(taken: Taken, place: Place, deps: AttemptDeps, signal: AbortSignal): Promise<void> {
  const reporter = createReporter(deps.store, taken.try);
  const { requestId, client, caller: owner } = taken;
  try {
    place.hold(taken.body.length);
    const parsed = await deps.parseJson(taken.body, false, signal);
    if (parsed.kind === 'refused') throw new UnreadableBody(parsed.why);
    const trace = noTelemetry.startRequest({ method: 'POST', path: '/submissions', scheme: 'http' }, null);
    const asked = { requestId, client, owner, trace };
    const answer = await perform(parsed.value, asked, deps, signal, reporter.tell);
    await reporter.flush();
    await deps.store.finish(taken.try, await toJsonBuffers(answer));
  } finally {
    await reporter.flush();
  }
}

/** Gives a submission back to the queue, or up. */
async function settle(
  error: unknown,
  { id, caller, requestId, try: attempt }: Taken,
  deps: AttemptDeps,
  signal: AbortSignal,
): Promise<void> {
  const { store, logger, metrics } = deps;
  if (signal.aborted) return await store.release(attempt, 0); // a cancelled one stays cancelled
  if (hasNoRoom(error)) return await store.release(attempt, PAUSE_MS);
  if (isRefusedHere(error)) {
    const submission = await store.get(caller, id);
    if (submission !== null && Date.now() - submission.createdAt < REFUSED_MS_MAX)
      return await store.release(attempt, PAUSE_MS);
  }
  if (error instanceof SandboxFault) metrics.sandboxFaults.inc();
  const named = { submission_id: id, request_id: requestId, try: attempt.number };
  logger.error({ event: 'service.fault', ...named, err: error });
  if ((await store.failTry(attempt)) === 'failed') logger.error({ event: 'submission.failed', ...named });
}

async function runAndSettle(taken: Taken, place: Place, deps: AttemptDeps): Promise<void> {
  using ends = watchForEnd(taken, deps);
  try {
    await run(taken, place, deps, ends.signal);
  } catch (error) {
    await settle(error, taken, deps, ends.signal);
  }
}

/**
 * Performs one try of a submission and stores how it ended, which lasts as long as the store is away; but after the grace
 * period of the shutdown, nothing waits for that. Throws only what the store throws.
 */
export async function attempt(taken: Taken, place: Place, deps: AttemptDeps): Promise<void> {
  const { gaveUp } = deps.admission;
  const late = Promise.withResolvers<void>();
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    timer = setTimeout(late.resolve, SETTLE_MS_MAX);
  };
  gaveUp.addEventListener('abort', begin, { once: true });
  await Promise.race([runAndSettle(taken, place, deps), late.promise]).finally(() => {
    clearTimeout(timer);
    gaveUp.removeEventListener('abort', begin);
  });
}
