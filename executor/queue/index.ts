/** The door of the shared queue: jobs that any replica can run. Knows Redis, and nothing of HTTP or of the sandbox. */
import { connect, type RedisAddress } from './connections.ts';
import { NotShared, type Outcome, type RunJob, type SharedJob } from './job.ts';
import { MEMORY_SHARE_MAX } from './memory.ts';
import { type Notices, openNotices } from './notices.ts';
import type { Places } from './places.ts';
import { type Followed, Putter } from './put.ts';
import { Replicas, type Together } from './replicas.ts';
import { takeJobs } from './take.ts';

export type { Outcome, RunJob, SharedJob } from './job.ts';
export { Places } from './places.ts';
export type { Together } from './replicas.ts';

export interface SharedQueueOptions {
  redis: RedisAddress;
  replica: string;
  places: Places;
  /** Whether this replica may take no job. */
  isClosed: () => boolean;
  /** Told what is wrong with Redis, each time. */
  onTrouble: (what: string) => void;
  /** Told of a job that is given up: its replicas died three times, or Redis refused its outcome. */
  onLost: (id: string, why: string) => void;
}

export interface SharedQueue {
  /** Lets replicas run the job. Throws NotShared when it must run here, or the signal's reason. */
  run(job: SharedJob, signal: AbortSignal, follow: Followed): Promise<Outcome>;
  /** Runs the jobs of all replicas here, too, from now on. */
  serve(run: RunJob): void;
  readonly together: Together;
  /** Why the queue is of no use at the moment; null when it is. */
  readonly trouble: string | null;
  /** Takes no further jobs, as far as another replica is there to take them. */
  drain(): Promise<void>;
  /** Resolves when the jobs that run here have ended. */
  finish(): Promise<void>;
  /** Waits for nothing: what still runs here runs elsewhere, soon. */
  close(): Promise<void>;
}

/** How long a trouble is shown after it was last met, in milliseconds. */
const TROUBLE_SHOWN_MS = 5_000;

export function openSharedQueue(options: SharedQueueOptions): SharedQueue {
  let trouble: { what: string; at: number } | null = null;
  let isClosed = false;
  const onTrouble = (what: string) => {
    if (isClosed) return;
    trouble = { what, at: Date.now() };
    options.onTrouble(what);
  };
  const connections = connect(options.redis, onTrouble);
  let taking: ReturnType<typeof takeJobs> | null = null;
  let isDraining = false;
  let notices: Notices;
  const putter = new Putter(connections, () => notices, onTrouble);
  notices = openNotices(connections, options.replica, {
    notice: (notice) => putter.hear(notice),
    cancelled: (id) => taking?.cancel(id),
    trouble: onTrouble,
  });
  const { places } = options;
  const beat = () => ({ slots: places.total, running: places.taken, oldestAt: putter.oldestAt });
  const replicas = new Replicas(connections.quick, options.replica, beat, putter.waiting, onTrouble);
  return {
    async run(job, signal, follow) {
      if (connections.quick.status !== 'ready') throw new NotShared('Redis is away');
      if (replicas.together.memoryShare > MEMORY_SHARE_MAX) throw new NotShared('Redis is full');
      return await putter.run(job, signal, follow);
    },
    serve(run) {
      const isClosed = () => isDraining || options.isClosed();
      taking ??= takeJobs({ ...options, connections, notices, isClosed, run, onTrouble });
    },
    get together() {
      return replicas.together;
    },
    get trouble() {
      if (connections.quick.status === 'ready' && (trouble === null || Date.now() - trouble.at > TROUBLE_SHOWN_MS))
        return null;
      return trouble?.what ?? 'Redis is not connected.';
    },
    async drain() {
      await replicas.leave().catch((error: Error) => onTrouble(error.message));
      isDraining = replicas.together.replicas > 0; // the last one goes on for those that wait
      await taking?.adjust();
    },
    async finish() {
      await taking?.finish();
    },
    async close() {
      isClosed = true;
      await taking?.close();
      putter.close();
      connections.close();
    },
  };
}
