import type { Sandbox } from '#sandbox';
import type { BuildCache } from '../building/cache.ts';
import type { Checker, Judging, TestCase, TestRun } from '../job.ts';
import { runAndJudge } from '../running/once.ts';
import type { BuiltSubmission } from '../running/program.ts';
import type { RunContext } from '../running/result.ts';
import { accepted, type Judgement, wrong } from '../verdict.ts';
import { check } from './checker/check.ts';
import { toMessage } from './checker/feedback.ts';
import type { Compare } from './compare/compare.ts';
import type { Comparator } from './compare/index.ts';
import { interact } from './interactor/interact.ts';

/** Judges the runs of one job. */
export interface Judge extends AsyncDisposable {
  kind: 'judge';
  /** Runs the submission on a test and judges its output. */
  test: (test: TestCase, context: RunContext, lane: number) => Promise<TestRun>;
}

/** A checker or an interactor that does not compile. Nothing can be judged, so nothing is run. */
interface Broken extends AsyncDisposable {
  kind: 'broken';
  message: string;
}

interface JudgeDeps {
  sandbox: Sandbox;
  builds: BuildCache;
  compare: Compare;
}

/** Opens the judge of a job, and compiles it if it is a program. Throws SandboxFault, or the signal's reason. */
export async function openJudge(
  judging: Judging,
  deps: JudgeDeps,
  signal: AbortSignal | undefined,
): Promise<Judge | Broken> {
  switch (judging.by) {
    case 'comparator':
      return openComparator(judging.comparator, deps, signal);
    case 'checker':
      return openProgram('checker', judging.checker, deps, signal, (built) => {
        const { checker } = judging;
        return byOutput((test, stdout) => check(checker, built, test, stdout, deps.sandbox, signal));
      });
    case 'interactor':
      return openProgram('interactor', judging.interactor, deps, signal, (built) => {
        const { interactor } = judging;
        return (test, context, lane) => interact(interactor, built, test, context, lane);
      });
  }
}

/** Judges a program's output once it has ended. */
function byOutput(judge: (test: TestCase, stdout: Buffer) => Judgement | Promise<Judgement>): Judge['test'] {
  return (test, context, lane) => runAndJudge({ ...test, judge: (stdout) => judge(test, stdout) }, context, lane);
}

function openComparator(comparator: Comparator, { compare }: JudgeDeps, signal: AbortSignal | undefined): Judge {
  return {
    kind: 'judge',
    test: byOutput(async ({ expectedOutput }, stdout) => {
      const difference = await compare(expectedOutput, stdout, comparator, signal);
      return difference === null ? accepted : wrong(difference);
    }),
    [Symbol.asyncDispose]: async () => {},
  };
}

/** A judge that is a program of the request. Its build may come from the cache. */
async function openProgram(
  who: 'checker' | 'interactor',
  program: Checker,
  { builds }: JudgeDeps,
  signal: AbortSignal | undefined,
  testWith: (built: BuiltSubmission) => Judge['test'],
): Promise<Judge | Broken> {
  const lease = await builds.borrow(program, signal);
  const dispose = { [Symbol.asyncDispose]: () => lease[Symbol.asyncDispose]() };
  const { ok, stdout, stderr } = lease.compilation;
  const built = { submission: program, program: lease.program, build: lease.build };
  if (!ok) {
    const message = `the ${who} does not compile: ${toMessage(Buffer.from(stderr || stdout))}`;
    return { ...dispose, kind: 'broken', message };
  }
  return { ...dispose, kind: 'judge', test: testWith(built) };
}
