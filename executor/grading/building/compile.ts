import { randomUUID } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { basename } from 'node:path';
import { type Box, inSlices, type RunReport, type Sandbox, SandboxFault } from '#sandbox';
import type { Language, Program } from '../../languages/index.ts';
import type { Compilation, Submission } from '../job.ts';
import { compileLimits, type JobLimits, toRunLimits } from '../job-limits.ts';
import { runEnvironment } from '../running/environment.ts';
import { describeLimit } from '../running/message.ts';
import { readEnd, readShown, shown, withoutFolder } from '../running/output.ts';
import { stopOf } from '../running/stop.ts';
import type { WarmCompiler } from './warm/compiler.ts';

/** Says that a limit or a signal ended the compiler, which its own output cannot say. Empty if it exited. */
function describeStop({ outcome }: RunReport, limits: JobLimits): string {
  if (outcome.kind === 'stopped') return `The compiler ${describeLimit(outcome.limit, limits)}.\n`;
  if (outcome.kind === 'signalled') return `The compiler was killed by ${outcome.signal}.\n`;
  return '';
}

/**
 * Throws SandboxFault if the disk has less free space than the compiler may use: then the compiler may have failed for lack of
 * space, and the source is not to blame.
 */
function mustHaveHadRoom(folder: string, { fileBytes }: JobLimits): void {
  const { bavail, blocks, bsize } = statfsSync(folder);
  if (bavail * bsize < Math.min(fileBytes, (blocks * bsize) / 4))
    throw new SandboxFault('compiler', `${bavail * bsize} bytes of the disk are free`);
}

/**
 * gcc's driver reports on stderr that the kernel killed a process it started, and begins the line with its own name. It is called by
 * a random name here, so that a source cannot print such a line.
 */
function nameCompiler({ compile }: Language, executable: string) {
  const path = compile.killed === undefined ? executable : `${executable}-${randomUUID()}`; // gcc looks for its parts beside it
  const name = basename(path);
  return {
    path,
    toldOfKill: (stderr: Buffer) =>
      compile.killed !== undefined && `\n${stderr.toString('latin1')}`.includes(`\n${compile.killed(name)}`),
    withUsualName: (text: string) => text.replaceAll(name, basename(executable)),
  };
}

/** What builds need: by language, a compiler that is tried first. */
export interface BuildDeps {
  sandbox: Sandbox;
  warm: ReadonlyMap<string, WarmCompiler>;
}

/** Writes the sources into a box and compiles them there. Throws SandboxFault, or the signal's reason. */
export async function build(
  submission: Submission,
  box: Box,
  { sandbox, warm }: BuildDeps,
  signal: AbortSignal,
): Promise<{ program: Program; compilation: Compilation }> {
  const program = submission.installed.language.program(submission.files);
  for await (const file of inSlices(program.files)) box.write(file.name, file.content);
  const compiler = submission.compileLimits === undefined ? warm.get(submission.installed.language.name) : undefined;
  const soon = compiler === undefined ? null : await compileWarm(compiler, program, box);
  signal.throwIfAborted();
  return { program, compilation: soon ?? (await compile(submission, program, box, sandbox, signal)) };
}

/** By the warm compiler, which has limits of its own. Null if the ordinary one must compile the program. */
async function compileWarm(compiler: WarmCompiler, program: Program, box: Box): Promise<Compilation | null> {
  const startedAt = performance.now();
  const answer = await compiler.compile(program);
  if (answer === null) return null;
  const { succeeded, messages, files, cpuTimeUs, memoryBytes } = answer;
  const made = succeeded ? files : []; // the box of a failed build is removed
  for await (const { name, content } of inSlices(made)) box.write(`${compiler.output}/${name}`, content);
  return {
    ok: succeeded,
    cached: false,
    stdout: '',
    stderr: withoutFolder(shown(messages), box.build),
    code: succeeded ? 0 : 1,
    signal: null,
    stop: null,
    timeMs: performance.now() - startedAt,
    cpuTimeMs: cpuTimeUs / 1000,
    memoryBytes,
  };
}

/** Returns a source's failure to compile as a value. Throws SandboxFault for a compiler that is missing or was killed. */
async function compile(
  submission: Submission,
  program: Program,
  box: Box,
  sandbox: Sandbox,
  signal: AbortSignal,
): Promise<Compilation> {
  const { language } = submission.installed;
  const limits = submission.compileLimits ?? compileLimits;
  const lane = box.lane(0);
  const [executable = '', ...args] = language.compile.argv(program);
  const compiler = nameCompiler(language, executable);
  const report = await sandbox.run(
    {
      profile: 'compile',
      executable,
      argv: [compiler.path, ...args],
      env: runEnvironment(language, box.build),
      forks: language.compile.forks === true ? language.forkServer?.(limits.memoryBytes) : undefined,
      readable: [...language.readable(), ...(language.compile.readable?.() ?? [])],
      folder: box.build,
      fresh: false,
      stdin: '/dev/null',
      stdout: lane.stdout,
      stderr: lane.stderr,
      limits: toRunLimits(limits, language.compile.memory),
    },
    signal,
  );
  const { outcome } = report;
  if (outcome.kind === 'not_executable') throw new SandboxFault('compiler', outcome.error);
  const killed = outcome.kind === 'signalled' && outcome.signal === 'SIGKILL';
  const [stdout, stderr, lastWords] = await Promise.all([
    readShown(lane.stdout, report.stdoutBytes),
    readShown(lane.stderr, report.stderrBytes),
    readEnd(lane.stderr, report.stderrBytes),
  ]);
  if (killed || compiler.toldOfKill(lastWords)) throw new SandboxFault('compiler', 'it was killed from outside');
  const ok = outcome.kind === 'exited' && outcome.code === 0;
  if (!ok && outcome.kind !== 'stopped' && !language.compile.onlyChecks) mustHaveHadRoom(box.build, limits);
  return {
    ok,
    cached: false,
    stdout: withoutFolder(shown(stdout), box.build),
    stderr: compiler.withUsualName(withoutFolder(shown(stderr), box.build)) + describeStop(report, limits),
    code: outcome.kind === 'exited' ? outcome.code : null,
    signal: outcome.kind === 'signalled' ? outcome.signal : null,
    stop: stopOf(report, limits.outputBytes),
    timeMs: report.wallTimeUs / 1000,
    cpuTimeMs: report.cpuTimeUs / 1000,
    memoryBytes: report.memoryBytes,
  };
}
