import { constants } from 'node:os';
import type { Compilation, RunJobReport, Stop, TestRun } from '../../grading/index.ts';
import type { V2Answer, V2Stage } from '../contract/v2-answers.ts';
import type { ExecuteRequest } from '../execute/request.ts';
import type { Runtime } from './runtimes.ts';

/** What the answer reports about the compiler or the program. */
interface Stage {
  stdout: string;
  stderr: string;
  output: string;
  code: number | null;
  signal: string | null;
  stop: Stop | null;
  cpuTimeMs: number;
  wallTimeMs: number;
  memoryBytes: number;
}

interface End {
  status: 'RE' | 'SG' | 'TO' | 'OL' | 'EL' | null;
  message: string | null;
}

const END_OF_STOP = {
  cpu: { status: 'TO', message: 'Time limit exceeded' },
  wall: { status: 'TO', message: 'Time limit exceeded (wall clock)' },
  stdout: { status: 'OL', message: 'stdout length exceeded' },
  stderr: { status: 'EL', message: 'stderr length exceeded' },
  memory: { status: 'SG', message: 'Memory limit exceeded' },
  folder: { status: 'SG', message: 'File limit exceeded' },
  hidden: { status: 'SG', message: 'Executed a file that it may not read' },
} as const satisfies Record<Stop, End>;

const signalNumbers = new Map<string, number>(Object.entries(constants.signals));

/** Status and message, in the words that Piston has from isolate. */
function endOf({ code, signal, stop }: Stage): End {
  if (stop !== null) return END_OF_STOP[stop];
  if (signal !== null) return { status: 'SG', message: `Caught fatal signal ${signalNumbers.get(signal) ?? signal}` };
  if (code === 0) return { status: null, message: null };
  return { status: 'RE', message: code === null ? 'Could not be executed' : `Exited with error status ${code}` };
}

function stageJson(stage: Stage): V2Stage {
  const { stdout, stderr, output, code, signal, stop } = stage;
  return {
    stdout,
    stderr,
    output,
    code,
    signal: stop === null ? signal : 'SIGKILL', // every limit kills with it
    ...endOf(stage),
    cpu_time: Math.round(stage.cpuTimeMs),
    wall_time: Math.round(stage.wallTimeMs),
    memory: stage.memoryBytes,
  };
}

/** Compilers write to one of their outputs only, so joining both keeps the order. */
function compileStage(compilation: Compilation): Stage {
  return { ...compilation, output: compilation.stdout + compilation.stderr, wallTimeMs: compilation.timeMs };
}

function runStage(run: TestRun): Stage {
  return { ...run, output: run.interleaved ?? run.stdout + run.stderr, code: run.exitCode };
}

/** As in Piston, `run` repeats `compile` where the program did not compile. */
export function v2Json(runtimes: readonly Runtime[]) {
  return ({ installed }: ExecuteRequest, { compilation, run }: RunJobReport): V2Answer => ({
    language: runtimes.find((runtime) => runtime.installed === installed)?.language ?? installed.language.name,
    version: installed.version,
    run: stageJson(run === null ? compileStage(compilation) : runStage(run)),
    ...(installed.language.compile.onlyChecks ? {} : { compile: stageJson(compileStage(compilation)) }),
  });
}
