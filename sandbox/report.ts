import { constants } from 'node:os';
import { getSystemErrorName } from 'node:util';
import { z } from 'zod';
import { FAULT_STEPS } from './fault-steps.ts';
import { type JoinedReport, SandboxFault } from './outcome.ts';

const causes = ['none', 'memory', 'output', 'folder', 'cpu', 'wall', 'hidden', 'cancelled'] as const;

const Fault = z.strictObject({ fault: z.enum(FAULT_STEPS), errno: z.int(), detail: z.string().optional() });
const Ready = z.strictObject({ ready: z.literal(true), landlock_abi: z.int(), worker: z.int() });
const Served = z.strictObject({ fork_server: z.int() });
const Done = z.strictObject({ done: z.literal(true) });
const Run = z.strictObject({
  cause: z.enum(causes),
  exec_errno: z.int(),
  exit_code: z.int().nullable(),
  signal: z.int().nullable(),
  wall_us: z.int(),
  cpu_us: z.int(),
  memory_bytes: z.int(),
  processes: z.int(),
  stdout_bytes: z.int(),
  stderr_bytes: z.int(),
  ended_us: z.int(),
  refused_allocation: z.boolean(),
  refused_task: z.enum(['none', 'process', 'thread']),
  forked: z.boolean(),
  server_lost: z.int(),
});
type RunLine = z.infer<typeof Run>;

/** Reversed, so that of two names for one number the first, usual one is kept: SIGABRT, not SIGIOT. */
const signalNames = new Map(
  Object.entries(constants.signals)
    .reverse()
    .map(([name, number]) => [number as number, name]),
);
const errorName = (errno: number) => (errno === 0 ? '' : getSystemErrorName(-errno));

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new SandboxFault('report', line);
  }
}

/** Parses one line of the launcher, which must be of the expected kind. Throws SandboxFault for anything else. */
function parse<T>(schema: z.ZodType<T>, line: string): T {
  const json = parseJson(line);
  const fault = Fault.safeParse(json);
  if (fault.success) throw new SandboxFault(fault.data.fault, fault.data.detail ?? errorName(fault.data.errno));
  const answer = schema.safeParse(json);
  if (!answer.success) throw new SandboxFault('report', line);
  return answer.data;
}

function outcomeOf(line: RunLine): JoinedReport['outcome'] {
  if (line.cause === 'cancelled') return { kind: 'dismissed' };
  if (line.cause !== 'none') return { kind: 'stopped', limit: line.cause };
  if (line.exec_errno !== 0) return { kind: 'not_executable', error: errorName(line.exec_errno) };
  if (line.exit_code !== null) return { kind: 'exited', code: line.exit_code };
  if (line.signal === null) throw new SandboxFault('report', 'neither an exit code nor a signal');
  return { kind: 'signalled', signal: signalNames.get(line.signal) ?? `SIG${line.signal}` };
}

export const parseReady = (line: string) => parse(Ready, line);
export const parseDone = (line: string) => void parse(Done, line);
/** The process id of a fork server that was started. */
export const parseForkServer = (line: string) => parse(Served, line).fork_server;

/**
 * The report of a run; `dismissed` if it was stopped because the caller asked for that. And the number of a fork server that the
 * launcher has lost, or 0.
 */
export function parseRun(line: string): { report: JoinedReport; serverLost: number } {
  const run = parse(Run, line);
  const report = {
    outcome: outcomeOf(run),
    wallTimeUs: run.wall_us,
    cpuTimeUs: run.cpu_us,
    memoryBytes: run.memory_bytes,
    processes: run.processes,
    stdoutBytes: run.stdout_bytes,
    stderrBytes: run.stderr_bytes,
    endedAtUs: run.ended_us,
    refusedAllocation: run.refused_allocation,
    refusedTask: run.refused_task === 'none' ? null : run.refused_task,
    forked: run.forked,
  };
  return { report, serverLost: run.server_lost };
}
