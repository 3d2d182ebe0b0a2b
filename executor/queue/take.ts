import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, WaitingError, Worker } from 'bullmq';
import { type Connections, PREFIX } from './connections.ts';
import type { JobEvent, RunJob, SharedJob } from './job.ts';
import type { Notices } from './notices.ts';
import { type PackedOutcome, packOutcome, readBody, storeOutcome, unpackBody } from './payloads.ts';
import type { Places } from './places.ts';

export const QUEUE = 'executions';

/** What BullMQ carries of a job. */
export interface Ticket extends Omit<SharedJob, 'id' | 'body'> {
  /** A short body, compressed, in Base64. A longer one is stored apart. */
  body?: string;
}

/** A replica that has not renewed its lock on a job for so long is taken for dead, and the job runs elsewhere. */
const LOCK_MS = 10_000;
const LOOK_FOR_DEAD_MS = 3_000;
/** A job that has killed three replicas is not given to a fourth. */
const DEATHS_FORGIVEN = 2;

/** Notices are copied more often than what is stored. */
const NOTICE_BYTES_MAX = 64 * 1024;

/** Workers cannot say goodbye to a Redis that is away. */
const CLOSE_MS_MAX = 1_000;

export interface TakeDeps {
  connections: Connections;
  notices: Notices;
  places: Places;
  /** Whether no job may be taken: a replica that is shutting down, or one whose results cannot be trusted. */
  isClosed: () => boolean;
  run: RunJob;
  onTrouble: (what: string) => void;
  /** Told of a job that is given up: every replica that ran it died, or its outcome could not be stored. */
  onLost: (id: string, why: string) => void;
}

/** Takes jobs from the shared queue while a slot is free here. */
export function takeJobs(deps: TakeDeps) {
  const { connections, notices, places, run, onTrouble } = deps;
  const running = new Map<string, AbortController>();
  const ending = new Set<Promise<void>>();

  const bodyOf = (id: string, { body }: Ticket) =>
    body === undefined ? readBody(connections.patient, id) : unpackBody(Buffer.from(body, 'base64'));

  /** A short outcome goes with the notice, which saves whoever waits for it from asking for it. */
  async function end(id: string, { acceptedBy }: Pick<Ticket, 'acceptedBy'>, packed: PackedOutcome): Promise<void> {
    const stored = storeOutcome(connections.patient, id, packed);
    const isShort = packed.data.length <= NOTICE_BYTES_MAX;
    if (!isShort) await stored;
    const outcome = isShort ? { outcome: { kind: packed.kind, data: packed.data.toString('base64') } } : {};
    notices.send(acceptedBy, { kind: 'ended', id, ...outcome });
    await stored;
  }

  async function perform(id: string, ticket: Ticket): Promise<void> {
    const body = await bodyOf(id, ticket);
    if (body === null) return; // cancelled
    const controller = new AbortController();
    running.set(id, controller);
    notices.send(ticket.acceptedBy, { kind: 'started', id });
    const tell = ({ name, payload }: JobEvent) => {
      if (ticket.withEvents)
        notices.send(ticket.acceptedBy, { kind: 'event', id, name, payload: payload as Record<string, unknown> });
    };
    try {
      const outcome = await run({ ...ticket, id, body: [body] }, tell, controller.signal);
      await end(id, ticket, await packOutcome(outcome));
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      running.delete(id);
    }
  }

  /** A slot can be taken between the question for a job and its arrival. It goes back, before all that wait. */
  async function giveBack(job: Job<Ticket>, token: string | undefined): Promise<never> {
    await job.moveToWait(token);
    // Going back alone wakes no worker that waits. It fails where another has taken the job already.
    await job.changePriority({ priority: 1 }).catch(() => {});
    throw new WaitingError();
  }

  async function process(job: Job<Ticket>, token: string | undefined): Promise<void> {
    using place = deps.isClosed() ? undefined : places.enter();
    if (place === undefined) return await giveBack(job, token);
    const performed = perform(String(job.id), job.data);
    ending.add(performed);
    await performed.finally(() => ending.delete(performed));
  }

  const options = {
    connection: connections.patient,
    prefix: PREFIX,
    lockDuration: LOCK_MS,
    stalledInterval: LOOK_FOR_DEAD_MS,
    maxStalledCount: DEATHS_FORGIVEN,
    runRetryDelay: 500,
  };
  const worker = new Worker<Ticket>(QUEUE, process, {
    ...options,
    concurrency: places.total,
    autorun: false,
    skipStalledCheck: true,
  });
  // Apart, since a worker that is paused looks for no dead.
  const undertaker = new Worker<Ticket>(QUEUE, null, options);
  for (const each of [worker, undertaker]) each.on('error', (error) => onTrouble(error.message));
  worker.on('failed', (job, { message }) => {
    if (job?.id === undefined) return;
    const { id } = job;
    const { acceptedBy } = job.data;
    deps.onLost(id, message);
    packOutcome({ kind: 'fault', stage: 'queue', message })
      .then((packed) => end(id, { acceptedBy }, packed))
      .catch((error: Error) => onTrouble(error.message));
  });

  async function adjust(): Promise<void> {
    if (places.isFull || deps.isClosed()) await worker.pause(true);
    else if (worker.isPaused()) await worker.resume();
  }
  const report = (error: Error) => onTrouble(error.message);
  places.onChange(() => void adjust().catch(report));
  worker.run().catch(report);
  undertaker.startStalledCheckTimer().catch(report);

  return {
    adjust,
    cancel: (id: string) => running.get(id)?.abort(new Error('nobody waits for the answer')),
    /** Resolves when what runs has ended. Not `worker.close()`: without Redis that waits for ever. */
    async finish(): Promise<void> {
      await Promise.allSettled(ending);
    },
    /** Does not wait: what runs still runs elsewhere once its lock has expired. */
    async close(): Promise<void> {
      for (const controller of running.values()) controller.abort(new Error('this replica is shutting down'));
      const closed = Promise.allSettled([worker.close(true), undertaker.close(true)]);
      await Promise.race([closed, sleep(CLOSE_MS_MAX, undefined, { ref: false })]);
    },
  };
}
