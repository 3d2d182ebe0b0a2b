import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Box } from './box.ts';
import { type RunReport, SandboxFault } from './outcome.ts';
import type { RunLimits, RunRequest } from './request.ts';

const MIB = 1024 * 1024;

const limits: RunLimits = {
  cpuTimeMs: 2_000,
  wallTimeMs: 2_000,
  memoryBytes: 48 * MIB,
  dataBytes: 64 * MIB,
  addressSpaceBytes: 256 * MIB,
  stackBytes: 0,
  openFiles: 64,
  outputBytes: MIB,
  fileBytes: MIB,
  scratchBytes: 4 * MIB,
  scratchFiles: 100,
  processes: 4,
  tasks: 16,
};

interface Outcome {
  report: RunReport;
  stdout: string;
}

type Argv = (box: Box) => readonly string[];

interface Probe {
  restriction: string;
  argv: readonly string[] | Argv;
  /** Whether the attack was stopped; by default, whether the probe saw a refusal. */
  stopped?: (outcome: Outcome) => boolean;
}

const refused = ({ report, stdout }: Outcome) => report.outcome.kind === 'exited' && stdout.trim() === 'refused';

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

/** A folder that any process could write to without Landlock: /tmp may be read-only, and then proves nothing. */
const openFolder = (box: Box) => join(box.build, 'open');

/** The attacks, each with the layer that must stop it. See launcher/probe.c. */
const probes: readonly Probe[] = [
  { restriction: 'privileges', argv: ['hold_privilege'] },
  { restriction: 'descriptors', argv: ['use_descriptor'] },
  { restriction: 'network', argv: ['open_socket'] },
  { restriction: 'reading files', argv: ['read_file', '/etc/passwd'] },
  { restriction: 'reading other processes', argv: ['read_file', `/proc/${process.pid}/environ`] },
  { restriction: 'writing files', argv: (box) => ['write_file', join(openFolder(box), 'new')] },
  { restriction: 'signals', argv: ['signal_process', String(process.pid)] },
  { restriction: 'tracing', argv: ['attach_to_process', String(process.pid)] },
  { restriction: 'sessions', argv: ['leave_session'] },
  { restriction: 'system calls', argv: ['call_refused'] },
  { restriction: 'processes', argv: ['fork_past_limit', String(limits.processes)] },
  { restriction: 'allocations', argv: ['allocate_past_limit', String(limits.dataBytes)] },
  { restriction: 'shared memory', argv: ['share_past_limit', String(limits.memoryBytes)] },
  {
    restriction: 'memory',
    argv: ['take_memory', String((limits.memoryBytes + limits.dataBytes) / 2)],
    stopped: ({ report }) => report.outcome.kind === 'stopped' && report.outcome.limit === 'memory',
  },
  {
    restriction: 'outliving the run',
    argv: ['leave_child'],
    stopped: ({ report, stdout }) => report.processes === 2 && Number(stdout) > 1 && isGone(Number(stdout)),
  },
];

/** What the self-test needs of a sandbox: runs, and a box for each. */
interface Target {
  run(request: RunRequest): Promise<RunReport>;
  openBox(): Box & AsyncDisposable;
}

async function runProbe(argv: Argv, program: string, target: Target): Promise<Outcome> {
  await using box = target.openBox();
  box.write('built', '');
  await mkdir(openFolder(box));
  await chmod(openFolder(box), 0o777); // mkdir obeys the umask
  const lane = box.lane(0);
  const report = await target.run({
    profile: 'run',
    argv: [program, ...argv(box)],
    env: {},
    readable: [program, box.build],
    folder: lane.scratch,
    fresh: true,
    stdin: '/dev/null',
    stdout: lane.stdout,
    stderr: lane.stderr,
    limits,
  });
  return { report, stdout: await readFile(lane.stdout, 'utf8') };
}

const describe = ({ report, stdout }: Outcome) => `${JSON.stringify(report.outcome)} ${stdout.slice(0, 200).trim()}`;

/** Needs files of its own, which a program must be able to reach. */
const probesOfOwnFiles: readonly Probe[] = [
  { restriction: 'modes and times', argv: (box) => ['change_attributes', join(box.build, 'built')] },
];

async function expectRefusals(attempts: readonly Probe[], program: string, target: Target): Promise<void> {
  for (const { restriction, argv, stopped = refused } of attempts) {
    const outcome = await runProbe(typeof argv === 'function' ? argv : () => argv, program, target);
    if (!stopped(outcome)) throw new SandboxFault('probe', `${restriction}: not restricted (${describe(outcome)})`);
  }
}

/** Runs attacks that must fail. Throws a SandboxFault that names the first restriction that does not hold. */
export async function proveSandbox(program: string, target: Target): Promise<string[]> {
  await expectRefusals(probes, program, target);
  const own = await runProbe((box) => ['use_own_files', join(box.build, 'built')], program, target);
  if (own.stdout.trim() !== 'works')
    throw new SandboxFault(
      'probe',
      `a program cannot reach its own files: is a folder above them closed? (${describe(own)})`,
    );
  await expectRefusals(probesOfOwnFiles, program, target);
  return [...probes, ...probesOfOwnFiles].map((probe) => probe.restriction);
}
