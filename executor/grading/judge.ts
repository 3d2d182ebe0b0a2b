import type { Sandbox } from '#sandbox';
import type { BuildCache } from './build-cache.ts';
import { check } from './checker/check.ts';
import { toMessage } from './checker/feedback.ts';
import type { Comparator } from './compare/index.ts';
import type { Checker, Judging, TestCase, TestRun } from './job.ts';
import { accepted, type Judgement, wrong } from './judgement.ts';

/** What judges the outputs of one job. */
export interface Judge extends AsyncDisposable {
  kind: 'judge';
  judge: (test: TestCase, stdout: Buffer) => Judgement | Promise<Judgement>;
}

/** A checker that does not compile: nothing can be judged, and nothing is run. */
interface Broken extends AsyncDisposable {
  kind: 'broken';
  message: string;
}

interface JudgeDeps {
  sandbox: Sandbox;
  builds: BuildCache;
}

/** Makes ready what judges; it stays so until its `await using` scope ends. */
export async function openJudge(
  judging: Judging,
  deps: JudgeDeps,
  signal: AbortSignal | undefined,
): Promise<Judge | Broken> {
  switch (judging.by) {
    case 'comparator':
      return openComparator(judging.comparator);
    case 'checker':
      return openChecker(judging.checker, deps, signal);
  }
}

function openComparator({ matches, explain }: Comparator): Judge {
  return {
    kind: 'judge',
    judge: ({ expectedOutput }, stdout) =>
      matches(expectedOutput, stdout) ? accepted : wrong(explain(expectedOutput, stdout)),
    [Symbol.asyncDispose]: async () => {},
  };
}

async function openChecker(
  checker: Checker,
  { sandbox, builds }: JudgeDeps,
  signal: AbortSignal | undefined,
): Promise<Judge | Broken> {
  const lease = await builds.borrow(checker, signal);
  const dispose = { [Symbol.asyncDispose]: () => lease[Symbol.asyncDispose]() };
  const { ok, stdout, stderr } = lease.compilation;
  if (!ok) {
    const message = `the checker does not compile: ${toMessage(Buffer.from(stderr || stdout))}`;
    return { ...dispose, kind: 'broken', message };
  }
  const { built } = lease;
  return { ...dispose, kind: 'judge', judge: (test, output) => check(checker, built, test, output, sandbox, signal) };
}

/** What stands for every run of a job whose checker is broken. */
export function neverJudged(message: string): TestRun {
  return {
    verdict: 'checker_error',
    share: 0,
    message,
    stdout: '',
    stderr: '',
    interleaved: null,
    truncated: false,
    exitCode: null,
    signal: null,
    stop: null,
    wallTimeMs: 0,
    cpuTimeMs: 0,
    memoryBytes: 0,
  };
}
