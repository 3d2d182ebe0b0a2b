import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { callbackSettings, callbackVariables, checkCallbacks } from './callbacks/settings.ts';
import { COMPILERS_BYTES_MIN, containerLimits, forkServersFor, slotsFor } from './container.ts';
import { defaultMaxima } from './grading/index.ts';
import { accessSettings, accessVariables, checkAccess } from './http/access/settings.ts';
import { BODIES_BYTES_MAX } from './http/execute/admission.ts';
import { telemetrySettings, telemetryVariables } from './telemetry/settings.ts';
import { numeric, oneOf, optional, text } from './variables.ts';

const MIB = 1024 * 1024;

const container = containerLimits();
/** A waiting job takes about 100 KB, its connection included. */
const WAITING_MAX = Math.min(10_000, Math.max(100, Math.floor(container.memoryBytes / MIB)));
/** A sixteenth of the container's memory: a parsed body takes a few times its length. */
export const bodiesBytesFor = (memoryBytes: number) =>
  Math.min(1024 * MIB, Math.max(BODIES_BYTES_MAX, Math.floor(memoryBytes / 16)));
const bodiesBytesMax = bodiesBytesFor(container.memoryBytes);

/** All environment variables of the service. The table in docs/configuration.md is generated from them. */
export const variables = {
  PORT: numeric(z.int().min(0).max(65_535), 8000, { meaning: 'port to listen on; 0 picks a free one' }),
  HOST: text('0.0.0.0', { meaning: 'address to listen on' }),
  LOG_LEVEL: oneOf(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
    'info',
    'lowest level that is logged, as JSON lines on stdout',
  ),
  SLOTS: numeric(z.int().min(1).max(256), Math.min(256, slotsFor(container)), {
    meaning: 'programs that may run at the same time',
    unset: 'the CPUs of the container, rounded up',
  }),
  QUEUE_WAIT_SECONDS_MAX: numeric(z.number().min(0).max(3_600), 180, {
    meaning: 'a request gets 503 if it would probably wait longer for a slot, in seconds',
  }),
  QUEUE_MAX: numeric(z.int().min(0).max(10_000), WAITING_MAX, {
    meaning: 'jobs that may wait for a slot, however short; requests beyond that get 503',
    unset: 'one for each MB of the container’s memory, at most 10000',
  }),
  WARM_COMPILERS: oneOf(
    ['auto', 'off'],
    'auto',
    'whether a Java compiler stays running in containers of at least 2 GB, compiles sooner and takes up to 320 MB',
  ),
  SCRATCH_ROOT: text(tmpdir(), {
    meaning: 'existing folder that holds all files of submissions',
    unset: 'the temporary folder of the system',
  }),
  STATE_FOLDER: optional(
    z.string().min(1),
    'folder that holds the file with all submissions, without `REDIS_URL`; one service uses it at a time; by default `executor-state-PORT` in `SCRATCH_ROOT`',
  ),
  SUBMISSIONS_MAX: numeric(z.int().min(0).max(1_000_000), 10_000, {
    meaning: 'submissions that may wait, with `REDIS_URL` on all replicas together; further ones get 503',
  }),
  SUBMISSIONS_FILE_MB_MAX: numeric(z.int().min(1).max(1_048_576), 64, {
    meaning: 'size of the file from which on new submissions get 503, in MB',
  }),
  SUBMISSIONS_KEPT_HOURS: numeric(z.number().min(0.0001).max(8_760), 24, {
    meaning: 'time that a submission is kept after it has ended, in hours',
  }),
  ...callbackVariables,
  DRAIN_SECONDS: numeric(z.number().min(0).max(3_600), 25, {
    meaning: 'time that jobs get to finish after SIGTERM, in seconds',
  }),
  TIMEOUT_SECONDS_MAX: numeric(z.number().min(1).max(600), defaultMaxima.wallTimeMs / 1000, {
    meaning: 'longest wall time that a request may set, in seconds',
  }),
  CPU_SECONDS_MAX: numeric(z.number().min(1).max(600), defaultMaxima.cpuTimeMs / 1000, {
    meaning: 'longest CPU time that a request may set, in seconds',
  }),
  MEMORY_MB_MAX: numeric(z.int().min(16).max(65_536), defaultMaxima.memoryBytes / MIB, {
    meaning: 'highest memory limit that a request may set, in MB',
  }),
  REDIS_URL: optional(
    z.url({ protocol: /^rediss?$/ }),
    'Redis or Valkey that replicas share and that keeps submissions, as `redis://HOST:PORT` or `rediss://HOST:PORT`; without it each works alone',
  ),
  REDIS_PASSWORD: optional(z.string().min(1), 'its password, if the URL has none'),
  CONTAINER_APP_REPLICA_NAME: text(hostname(), {
    meaning: 'name of this replica in responses and logs; Azure Container Apps sets it',
    unset: 'the host name',
  }),
  ...telemetryVariables,
  ...accessVariables,
};
const Environment = z.object(variables).superRefine(checkAccess).superRefine(checkCallbacks);

/** The only reader of the environment; all other code gets a Config. Throws an Error that names each bad value. */
export function parseConfig(env: NodeJS.ProcessEnv) {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new Error(`bad configuration:\n${z.prettifyError(parsed.error)}`);
  const values = parsed.data;
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    logLevel: values.LOG_LEVEL,
    slots: values.SLOTS,
    queue: { waitingMax: values.QUEUE_MAX, waitMsMax: values.QUEUE_WAIT_SECONDS_MAX * 1000 },
    /** The most that the bodies of all unfinished requests may take. */
    bodiesBytesMax,
    scratchRoot: values.SCRATCH_ROOT,
    /** Whether compilers that stay may be started. */
    warmCompilers: values.WARM_COMPILERS === 'auto' && container.memoryBytes >= COMPILERS_BYTES_MIN,
    forkServersMax: forkServersFor(container, values.SLOTS),
    submissions: Object.freeze({
      folder: values.STATE_FOLDER ?? join(values.SCRATCH_ROOT, `executor-state-${values.PORT}`),
      waitingMax: values.SUBMISSIONS_MAX,
      fileBytesMax: values.SUBMISSIONS_FILE_MB_MAX * MIB,
      keptMs: values.SUBMISSIONS_KEPT_HOURS * 3_600_000,
    }),
    /** Where answers may be posted; null where none may. */
    callbacks: callbackSettings(values),
    drainMs: Math.round(values.DRAIN_SECONDS * 1000),
    /** What replicas share; null where each works alone. */
    redis: values.REDIS_URL === undefined ? null : { url: values.REDIS_URL, password: values.REDIS_PASSWORD },
    replica: values.CONTAINER_APP_REPLICA_NAME,
    telemetry: Object.freeze(telemetrySettings(values)),
    access: accessSettings(values),
    maxima: Object.freeze({
      ...defaultMaxima,
      wallTimeMs: Math.round(values.TIMEOUT_SECONDS_MAX * 1000),
      cpuTimeMs: Math.round(values.CPU_SECONDS_MAX * 1000),
      memoryBytes: values.MEMORY_MB_MAX * MIB,
    }),
  });
}
export type Config = ReturnType<typeof parseConfig>;
