import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { ZodError } from 'zod';
import { type Connections, PREFIX } from './connections.ts';
import { type JobEvent, NotShared, type Outcome, type SharedJob } from './job.ts';
import type { Notice, Notices } from './notices.ts';
import { packBody, readOutcome, removeBody, removeOutcome, storeBody, unpackOutcome } from './payloads.ts';
import { QUEUE, type Ticket } from './take.ts';
import { Turns } from './turns.ts';

/** Whoever waits looks at the outcome so often even if no notice came: it can get lost. */
const LOOK_MS = 2_000;
/** A job whose queue cannot be reached for so long runs where it was accepted. */
const AWAY_MS_MAX = 30_000;

/** BullMQ's scripts copy what they carry several times. */
const TICKET_BYTES_MAX = 16 * 1024;

/** What the replica that accepted a job wants to know of it. */
export interface Followed {
  /** The job waits no longer. */
  onStarted: () => void;
  onEvent: (event: JobEvent) => void;
}

interface Waiting extends Followed {
  look: () => void;
  /** What a notice brought. */
  outcome: Outcome | null;
  /** Null once it runs. */
  waitsSince: number | null;
}

function openQueue(connection: Connections['quick'], onTrouble: (what: string) => void): Queue<Ticket> {
  const queue = new Queue<Ticket>(QUEUE, {
    connection,
    prefix: PREFIX,
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: { age: 3_600, count: 1_000 } },
  });
  queue.on('error', (error) => onTrouble(error.message));
  return queue;
}

/** Gives jobs to the shared queue and waits for what comes of them. */
export class Putter {
  readonly #connections: Connections;
  readonly #notices: () => Notices;
  #queue: Queue<Ticket> | null = null;
  readonly #turns = new Turns();
  readonly #waiting = new Map<string, Waiting>();

  constructor(connections: Connections, notices: () => Notices, onTrouble: (what: string) => void) {
    this.#connections = connections;
    this.#notices = notices;
    // Not before: a Queue whose connection is not ready when it is made fails ever after.
    connections.quick.on('ready', () => {
      this.#queue ??= openQueue(connections.quick, onTrouble);
    });
  }

  /** When the longest waiting job came; null when none waits. */
  get oldestAt(): number | null {
    let oldest = Number.POSITIVE_INFINITY;
    for (const { waitsSince } of this.#waiting.values()) oldest = Math.min(oldest, waitsSince ?? oldest);
    return Number.isFinite(oldest) ? oldest : null;
  }

  /** Jobs in the queue that no replica has taken yet. */
  waiting = async (): Promise<number> => (await this.#queue?.getJobCountByTypes('prioritized', 'wait')) ?? 0;

  hear(notice: Notice): void {
    const waiting = this.#waiting.get(notice.id);
    if (notice.kind === 'started') waiting?.onStarted();
    else if (notice.kind === 'event') waiting?.onEvent(notice);
    else if (waiting !== undefined) void this.#hearEnd(waiting, notice);
  }

  /** A notice without an outcome, or with one of another version, has it looked for. */
  async #hearEnd(waiting: Waiting, { outcome }: Extract<Notice, { kind: 'ended' }>): Promise<void> {
    if (outcome !== undefined) {
      const packed = { kind: outcome.kind, data: Buffer.from(outcome.data, 'base64') };
      waiting.outcome = await unpackOutcome(packed).catch(() => null);
    }
    waiting.look();
  }

  /** Throws NotShared when the job must run here, or the signal's reason: the job is then taken back. */
  async run(job: SharedJob, signal: AbortSignal, { onStarted, onEvent }: Followed): Promise<Outcome> {
    const { id, body, ...ticket } = job;
    using turn = this.#turns.enter(job.owner);
    const looks = new Looks(signal);
    const waiting: Waiting = {
      onEvent,
      look: looks.now,
      outcome: null,
      waitsSince: job.acceptedAt,
      onStarted() {
        turn[Symbol.dispose]();
        waiting.waitsSince = null;
        onStarted();
      },
    };
    this.#waiting.set(id, waiting);
    try {
      await this.#put(id, body, ticket, turn.priority);
      return await this.#outcome(id, waiting, looks);
    } catch (error) {
      if (signal.aborted || error instanceof NotShared) this.#takeBack(id);
      throw error;
    } finally {
      this.#waiting.delete(id);
      looks.close();
    }
  }

  #reachable(): Queue<Ticket> {
    if (this.#queue === null) throw new NotShared('Redis has not been there yet');
    return this.#queue;
  }

  async #put(id: string, body: readonly Buffer[], ticket: Ticket, priority: number): Promise<void> {
    try {
      const packed = await packBody(body);
      const queue = this.#reachable();
      const isShort = packed.length <= TICKET_BYTES_MAX;
      if (!isShort) await storeBody(this.#connections.quick, id, packed);
      const data = isShort ? { ...ticket, body: packed.toString('base64') } : ticket;
      await queue.add('execute', data, { jobId: id, priority });
    } catch (error) {
      throw new NotShared(String(error));
    }
  }

  /** Null while there is none. Throws NotShared if there will be none. */
  async #look(id: string): Promise<Outcome | null> {
    // In this order: it leaves the queue only after its outcome is there.
    const isKnown = (await this.#reachable().getJobState(id)) !== 'unknown';
    const outcome = await readOutcome(this.#connections.quick, id);
    if (outcome === null && !isKnown) throw new NotShared('the queue has lost the job');
    return outcome;
  }

  async #outcome(id: string, waiting: Waiting, looks: Looks): Promise<Outcome> {
    for (let reachedAt = Date.now(); ; ) {
      await looks.next();
      try {
        const outcome = waiting.outcome ?? (await this.#look(id));
        reachedAt = Date.now();
        if (outcome === null) continue;
        void removeOutcome(this.#connections.patient, id).catch(() => {});
        return outcome;
      } catch (error) {
        if (error instanceof NotShared) throw error;
        const isOfAnotherVersion = error instanceof ZodError;
        if (isOfAnotherVersion || Date.now() - reachedAt > AWAY_MS_MAX) throw new NotShared(String(error));
      }
    }
  }

  /** Best effort: a job that nobody waits for runs and is forgotten. */
  #takeBack(id: string): void {
    this.#notices().cancel(id);
    removeBody(this.#connections.quick, id)
      .then(() => this.#queue?.remove(id))
      .catch(() => {});
  }

  /** Its connection is closed by whoever opened it. */
  close(): void {
    this.#queue?.close().catch(() => {});
  }
}

/** When to look for an outcome: on a notice, or when none has come for a while. */
class Looks {
  readonly #signal: AbortSignal;
  #wake = new AbortController();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', this.now, { once: true });
  }

  now = (): void => this.#wake.abort();

  /** Throws the signal's reason when it has aborted. */
  async next(): Promise<void> {
    await sleep(LOOK_MS, undefined, { signal: this.#wake.signal }).catch(() => {});
    this.#wake = new AbortController();
    this.#signal.throwIfAborted();
  }

  close(): void {
    this.#signal.removeEventListener('abort', this.now);
  }
}
