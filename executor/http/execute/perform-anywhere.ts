import { SandboxFault } from '#sandbox';
import { type ErrorCode, ServiceError, type Slots } from '../../grading/index.ts';
import type { Outcome, Places, SharedQueue } from '../../queue/index.ts';
import { NotShared } from '../../queue/job.ts'; // the index loads a client of Redis
import { MadeJson, toJsonBuffers } from '../json/parts.ts';
import { ignoreProgress, type Tell } from './reply.ts';
import type { ExecuteRequest } from './request.ts';

/** What replicas share. */
export interface SharedJobs {
  queue: SharedQueue;
  places: Places;
  /** The longest that a job may wait for a slot, in milliseconds. */
  waitMsMax: number;
}

interface Deps {
  replica: string;
  route: string;
  slots: Slots;
  sharedJobs: SharedJobs;
}

/** A valid request that any replica can run. */
interface Shareable {
  id: string;
  body: unknown;
  request: ExecuteRequest;
  asked: { requestId: string; client: string | undefined; owner: string };
  owner: string;
}

/** Throws `busy` where the job would surely wait too long. */
function refuseIfTooLate(language: string, { sharedJobs, slots }: Deps): void {
  const { waiting, slots: allSlots } = sharedJobs.queue.together;
  const waitMs = (waiting * slots.usualMs(language)) / Math.max(1, allSlots);
  const lateMs = waitMs - sharedJobs.waitMsMax;
  if (lateMs > 0) throw new ServiceError('busy', 'The queue is full.', Math.max(1, Math.ceil(lateMs / 1000)));
}

/** Throws what the replica that ran the job threw. */
function answerOf(outcome: Outcome): object {
  switch (outcome.kind) {
    case 'answer':
      return new MadeJson(outcome.body);
    case 'refused':
      throw new ServiceError(outcome.code as ErrorCode, outcome.message);
    case 'fault':
      throw new SandboxFault(outcome.stage, outcome.message);
    case 'declined':
      throw new NotShared('a replica of another version declined it');
  }
}

/** Throws NotShared when the job must run here. */
async function performElsewhere(job: Shareable, deps: Deps, signal: AbortSignal, tell: Tell): Promise<object> {
  const { queue, waitMsMax } = deps.sharedJobs;
  const { id, asked, owner } = job;
  const position = queue.together.waiting + 1;
  tell({ name: 'queued', payload: () => ({ execution_id: id, position }) });
  const waiting = new AbortController();
  const tooLate = () => waiting.abort(new ServiceError('busy', 'No slot became free in time.'));
  const timer = setTimeout(tooLate, waitMsMax);
  try {
    const body = await toJsonBuffers(job.body as object);
    const { replica: acceptedBy, route } = deps;
    const caller = { requestId: asked.requestId, client: asked.client, owner: asked.owner };
    const withEvents = tell !== ignoreProgress;
    const shared = { id, route, body, caller, owner, withEvents, acceptedBy, acceptedAt: Date.now() };
    const outcome = await queue.run(shared, AbortSignal.any([signal, waiting.signal]), {
      onStarted: () => clearTimeout(timer),
      onEvent: ({ name, payload }) => tell({ name, payload: () => payload }),
    });
    return answerOf(outcome);
  } finally {
    clearTimeout(timer);
  }
}

/** A job that runs a second time, because its replica died, reports nothing twice. */
function withoutRepeats(tell: Tell): Tell {
  if (tell === ignoreProgress) return tell;
  const told = new Set<string>();
  return ({ name, payload }) => {
    const content = payload();
    const key = 'test_case_number' in content ? `${name} ${content.test_case_number}` : name;
    if (told.has(key)) return;
    told.add(key);
    tell({ name, payload: () => content });
  };
}

/**
 * Runs a job here if a slot is free, else wherever one becomes free first. Redis away, or the job lost with it: it waits for
 * a slot of this replica.
 */
export async function performAnywhere(
  job: Shareable,
  here: (tell: Tell) => Promise<object>,
  deps: Deps,
  signal: AbortSignal,
  tell: Tell,
): Promise<object> {
  const { places } = deps.sharedJobs;
  {
    using place = places.enter();
    if (place !== undefined) return await here(tell);
  }
  refuseIfTooLate(job.request.installed.language.name, deps);
  const tellOnce = withoutRepeats(tell);
  try {
    return await performElsewhere(job, deps, signal, tellOnce);
  } catch (error) {
    if (!(error instanceof NotShared)) throw error;
  }
  using _place = places.force();
  return await here(tellOnce);
}
