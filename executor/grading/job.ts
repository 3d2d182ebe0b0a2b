import type { Language, SourceFile } from '../languages/index.ts';
import type { JobLimits } from './job-limits.ts';
import type { Protocol } from './judging/checker/protocols.ts';
import type { Comparator } from './judging/compare/index.ts';
import type { Stop } from './running/stop.ts';
import type { Verdict } from './verdict.ts';

/** A language whose toolchain is installed, with the version that it printed. */
export interface InstalledLanguage {
  language: Language;
  version: string;
}

export interface TestCase {
  id: string;
  input: string;
  expectedOutput: Buffer;
  hidden: boolean;
  weight: number;
  args: readonly string[];
  wallTimeMs: number;
}

/** What every job needs to be built. */
export interface Submission {
  /** The owner in whose turn it waits for a slot: owners take turns. */
  owner?: string;
  installed: InstalledLanguage;
  files: readonly SourceFile[];
  limits: JobLimits;
  /** The files in the working directory at the start of each run. Without them it is empty. */
  beside?: readonly SourceFile[];
  /** The limits of the compiler, if they are lower than the default. */
  compileLimits?: JobLimits;
}

/** A program that judges outputs: see judging/checker/protocols.ts. */
export interface Checker extends Submission {
  protocol: Protocol;
}

/** What decides whether an output is right. An interactor is a checker that talks to the submission while that runs. */
export type Judging =
  | { by: 'comparator'; comparator: Comparator }
  | { by: 'checker'; checker: Checker }
  | { by: 'interactor'; interactor: Checker };

export interface GradeJob extends Submission {
  tests: readonly TestCase[];
  judging: Judging;
  stopOnFailure: boolean;
  /** The size limit of what one test shows of its outputs and its message, in bytes of JSON. */
  shownBytesMax: number;
}

export interface RunJob extends Submission {
  stdin: string;
  args: readonly string[];
  /** Whether to report how stdout and stderr interleave. */
  interleaved?: boolean;
}

/** The result of the compiler, or of the syntax check in its place. */
export interface Compilation {
  ok: boolean;
  /** Whether an earlier submission of the same sources was compiled, and not this one. */
  cached: boolean;
  stdout: string;
  stderr: string;
  code: number | null;
  signal: string | null;
  /** The limit at which it was stopped. */
  stop: Stop | null;
  timeMs: number;
  cpuTimeMs: number;
  memoryBytes: number;
}

/** How one run ended. Outputs are cut to what is shown; all of them were graded. */
export interface TestRun {
  verdict: Verdict;
  /** How much of the test's weight it earned, from 0 to 1. */
  share: number;
  message: string | null;
  stdout: string;
  stderr: string;
  /** Both outputs in the order in which they were written; null if the job did not ask for it. */
  interleaved: string | null;
  truncated: boolean;
  exitCode: number | null;
  signal: string | null;
  /** The limit at which it was stopped. */
  stop: Stop | null;
  wallTimeMs: number;
  cpuTimeMs: number;
  memoryBytes: number;
}

export interface GradeReport {
  verdict: Verdict | 'compile_error';
  compilation: Compilation;
  /** One per test, in the order of the job; null where the test was not run. */
  runs: readonly (TestRun | null)[];
  queueTimeMs: number;
}

export interface RunJobReport {
  compilation: Compilation;
  /** Null if the submission did not compile. */
  run: TestRun | null;
  queueTimeMs: number;
}
