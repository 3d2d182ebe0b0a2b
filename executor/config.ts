import { availableParallelism, hostname, tmpdir } from 'node:os';
import { z } from 'zod';
import { defaultMaxima } from './grading/index.ts';
import { accessSettings, accessVariables, checkAccess } from './http/access/settings.ts';

const MIB = 1024 * 1024;

/** An empty value is a mistake, not a zero. */
const numeric = (schema: z.ZodNumber) => z.string().trim().min(1).transform(Number).pipe(schema);

const Variables = z.object({
  PORT: numeric(z.int().min(0).max(65_535)).default(8000),
  HOST: z.string().min(1).default('0.0.0.0'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  SLOTS: numeric(z.int().min(1).max(256)).default(availableParallelism()), // of the CPU quota, not the host
  QUEUE_MAX: numeric(z.int().min(0).max(10_000)).default(100),
  SCRATCH_ROOT: z.string().min(1).default(tmpdir()),
  DRAIN_SECONDS: numeric(z.number().min(0).max(3_600)).default(25),
  TIMEOUT_SECONDS_MAX: numeric(z.number().min(1).max(600)).default(defaultMaxima.wallTimeMs / 1000),
  CPU_SECONDS_MAX: numeric(z.number().min(1).max(600)).default(defaultMaxima.cpuTimeMs / 1000),
  MEMORY_MB_MAX: numeric(z.int().min(16).max(65_536)).default(defaultMaxima.memoryBytes / MIB),
  CONTAINER_APP_REPLICA_NAME: z.string().min(1).default(hostname()), // set by Azure Container Apps
  ...accessVariables,
});
const Environment = Variables.superRefine(checkAccess);

/** The only reader of the environment; everything else is handed a Config. Throws for a bad value, naming it. */
export function parseConfig(env: NodeJS.ProcessEnv) {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new Error(`bad configuration:\n${z.prettifyError(parsed.error)}`);
  const values = parsed.data;
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    logLevel: values.LOG_LEVEL,
    slots: values.SLOTS,
    queueMax: values.QUEUE_MAX,
    scratchRoot: values.SCRATCH_ROOT,
    drainMs: Math.round(values.DRAIN_SECONDS * 1000),
    replica: values.CONTAINER_APP_REPLICA_NAME,
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
