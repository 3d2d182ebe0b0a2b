import type { RunOutcome } from '#sandbox';
import type { JobLimits } from '../../job-limits.ts';
import { describeLimit } from '../../running/message.ts';
import { accepted, type Judgement, unreachable, wrong } from '../../verdict.ts';

/** The paths of the files that a checker gets. */
export interface CheckerFiles {
  input: string;
  /** Of an interactor, a file that it may write. */
  output: string;
  answer: string;
  /** A folder that it may write. */
  feedback: string;
}

/** The complete result of a checker's run on one output. */
export interface Said {
  who: 'checker' | 'interactor';
  outcome: RunOutcome;
  /** Cut to what a message shows. */
  stderr: string;
  /** Whether an uncaught exception ended it. */
  uncaught: boolean;
  /** Whether an attempt to read past the end of its input ended it. */
  inputEnded: boolean;
  /** Files of its feedback folder; null if they are missing. */
  judgeMessage: string | null;
  scoreMultiplier: string | null;
}

interface ProtocolRules {
  args: (files: CheckerFiles) => readonly string[];
  stdin: (files: CheckerFiles) => string;
  /** Exit codes by which the output is accepted, fully or in part. */
  accepting: ReadonlySet<number>;
  /** The meaning of an exit code. All other ends mean the same in every protocol. */
  judgementOf: (code: number, said: Said) => Judgement;
}

/** The checker itself failed. Its author has to fix it; the submission is not to blame. */
function checkerError(what: string, { who, stderr }: Said): Judgement {
  const message = stderr === '' ? `the ${who} ${what}` : `the ${who} ${what}: ${stderr}`;
  return { verdict: 'checker_error', share: 0, message };
}

/** A number from 0 to 1, or null. */
function toShare(text: string): number | null {
  const share = /^\+?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return share >= 0 && share <= 1 ? share : null;
}

const scored = (share: number, message: string | null): Judgement =>
  share === 1 ? { ...accepted, message } : { ...wrong(message), share };

const orNull = (text: string | null) => (text === '' ? null : text);

/** Output validators of the problem package format. score.txt is ignored: its points have another scale. */
const kattis: ProtocolRules = {
  args: ({ input, answer, feedback }) => [input, answer, `${feedback}/`],
  stdin: ({ output }) => output,
  accepting: new Set([42]),
  judgementOf(code, said) {
    const message = orNull(said.judgeMessage);
    if (code === 43) return wrong(message);
    if (code !== 42) return checkerError(`exited with code ${code}, which is neither 42 nor 43`, said);
    const share = said.scoreMultiplier === null ? 1 : toShare(said.scoreMultiplier.trim());
    return share === null
      ? checkerError('wrote to score_multiplier.txt what is no number from 0 to 1', said)
      : scored(share, message);
  },
};

/** The exit codes of testlib.h that mean a wrong answer, and the prefix of the message for each. */
const WRONG_BY_TESTLIB = new Map([
  [1, ''],
  [2, 'presentation error'],
  [4, 'presentation error'], // extra output after the answer
  [8, 'unexpected end of the output'],
]);

function pointsOf(said: Said): Judgement {
  const share = toShare(/^points\s+(\S+)/.exec(said.stderr)?.[1] ?? '');
  return share === null
    ? checkerError('did not begin stderr with "points" and a number from 0 to 1', said)
    : scored(share, said.stderr);
}

function wrongByTestlib(what: string, { stderr }: Said): Judgement {
  return wrong(orNull([what, stderr].filter((part) => part !== '').join(': ')));
}

/** Checkers that use testlib.h, or its exit codes. */
const testlib: ProtocolRules = {
  args: ({ input, output, answer }) => [input, output, answer],
  stdin: () => '/dev/null',
  accepting: new Set([0, 7]),
  judgementOf(code, said) {
    if (said.uncaught && code !== 0) return checkerError('died of an exception', said);
    // testlib's `_pc` exits with the points themselves: one point looks like a wrong answer, and 0 points like an accepted one.
    if (said.stderr.startsWith('partially correct (')) return checkerError('gave points by _pc and not by quitp', said);
    if (code === 7 || (code === 0 && /^points\s+[\d.+]/.test(said.stderr))) return pointsOf(said); // 0 in some versions
    if (code === 0) return { ...accepted, message: orNull(said.stderr) };
    const what = WRONG_BY_TESTLIB.get(code);
    if (what !== undefined) return wrongByTestlib(what, said);
    return checkerError(code === 3 ? 'failed' : `exited with code ${code}`, said);
  },
};

export const protocols = { kattis, testlib } as const satisfies Record<string, ProtocolRules>;
export type Protocol = keyof typeof protocols;
export const protocolNames = Object.keys(protocols) as [Protocol, ...Protocol[]];

/** The judgement that follows from a checker's run. Any end other than an exit is a checker_error. */
export function judgementOf(protocol: Protocol, said: Said, limits: JobLimits): Judgement {
  const { outcome } = said;
  switch (outcome.kind) {
    case 'exited':
      return protocols[protocol].judgementOf(outcome.code, said);
    case 'stopped':
      return checkerError(describeLimit(outcome.limit, limits), said);
    case 'signalled':
      return checkerError(`was killed by ${outcome.signal}`, said);
    case 'not_executable':
      return checkerError(`could not be executed (${outcome.error})`, said);
    default:
      return unreachable(outcome);
  }
}
