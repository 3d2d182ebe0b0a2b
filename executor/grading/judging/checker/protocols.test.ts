import { describe, expect, test } from 'vitest';
import type { RunOutcome } from '#sandbox';
import { defaultMaxima } from '../../job-limits.ts';
import type { Judgement } from '../../verdict.ts';
import { judgementOf, type Protocol, protocolNames, protocols, type Said } from './protocols.ts';

const files = { input: '/in', output: '/out', answer: '/ans', feedback: '/feedback' };
const silent = {
  who: 'checker' as const,
  stderr: '',
  uncaught: false,
  inputEnded: false,
  judgeMessage: null,
  scoreMultiplier: null,
};
const judge = (protocol: Protocol, outcome: RunOutcome, words: Partial<Said> = {}) =>
  judgementOf(protocol, { ...silent, ...words, outcome }, defaultMaxima);

type Row = [code: number, words: Partial<Said>, ...judgement: [Judgement['verdict'], number, string | null]];

function judges(protocol: Protocol, rows: Row[]) {
  test.each(rows)('exit code %d and %j', (code, words, verdict, share, message) => {
    expect(judge(protocol, { kind: 'exited', code }, words)).toEqual({ verdict, share, message });
  });
}

describe('kattis', () => {
  test('gets input, answer and feedback folder, and the output on stdin', () => {
    expect(protocols.kattis.args(files)).toEqual(['/in', '/ans', '/feedback/']);
    expect(protocols.kattis.stdin(files)).toBe('/out');
  });

  judges('kattis', [
    [42, {}, 'accepted', 1, null],
    [42, { judgeMessage: 'well done' }, 'accepted', 1, 'well done'],
    [42, { judgeMessage: '' }, 'accepted', 1, null],
    [43, {}, 'wrong_answer', 0, null],
    [43, { judgeMessage: 'no prime' }, 'wrong_answer', 0, 'no prime'],
    [43, { judgeMessage: 'no prime', stderr: 'for debugging' }, 'wrong_answer', 0, 'no prime'],
    // A multiplier is of what is accepted; every number is one, and nothing else is.
    [42, { scoreMultiplier: '0.25' }, 'wrong_answer', 0.25, null],
    [42, { scoreMultiplier: '0.25\n', judgeMessage: 'a quarter' }, 'wrong_answer', 0.25, 'a quarter'],
    [42, { scoreMultiplier: '1' }, 'accepted', 1, null],
    [42, { scoreMultiplier: '1.000' }, 'accepted', 1, null],
    [42, { scoreMultiplier: '0' }, 'wrong_answer', 0, null],
    [42, { scoreMultiplier: '.5' }, 'wrong_answer', 0.5, null],
    [42, { scoreMultiplier: '5e-1' }, 'wrong_answer', 0.5, null],
    [43, { scoreMultiplier: '0.25' }, 'wrong_answer', 0, null],
    ...['', '1.01', '-0.5', 'nan', 'inf', '0x1', '1 1', '50%', '1e999', '١'].map(
      (scoreMultiplier): Row => [
        42,
        { scoreMultiplier },
        'checker_error',
        0,
        'the checker wrote to score_multiplier.txt what is no number from 0 to 1',
      ],
    ),
    // Every other code is an error, 0 included.
    ...[0, 1, 2, 3, 7, 41, 44, 255].map(
      (code): Row => [code, {}, 'checker_error', 0, `the checker exited with code ${code}, which is neither 42 nor 43`],
    ),
    [
      1,
      { stderr: 'ValueError: x', uncaught: true, judgeMessage: 'as yet right' },
      'checker_error',
      0,
      'the checker exited with code 1, which is neither 42 nor 43: ValueError: x',
    ],
  ]);
});

describe('testlib', () => {
  test('gets input, output and answer, and nothing on stdin', () => {
    expect(protocols.testlib.args(files)).toEqual(['/in', '/out', '/ans']);
    expect(protocols.testlib.stdin(files)).toBe('/dev/null');
  });

  const noPoints = 'the checker did not begin stderr with "points" and a number from 0 to 1';
  judges('testlib', [
    [0, {}, 'accepted', 1, null],
    [0, { stderr: 'ok 3 numbers' }, 'accepted', 1, 'ok 3 numbers'],
    [0, { stderr: 'ok points 0.5' }, 'accepted', 1, 'ok points 0.5'],
    [1, {}, 'wrong_answer', 0, null],
    [1, { stderr: 'wrong answer 1st differ' }, 'wrong_answer', 0, 'wrong answer 1st differ'],
    [1, { judgeMessage: 'of the other protocol', scoreMultiplier: '1' }, 'wrong_answer', 0, null],
    [2, {}, 'wrong_answer', 0, 'presentation error'],
    [2, { stderr: 'no number' }, 'wrong_answer', 0, 'presentation error: no number'],
    [3, { stderr: 'FAIL no answer' }, 'checker_error', 0, 'the checker failed: FAIL no answer'],
    [3, {}, 'checker_error', 0, 'the checker failed'],
    [4, { stderr: 'more' }, 'wrong_answer', 0, 'presentation error: more'],
    [8, {}, 'wrong_answer', 0, 'unexpected end of the output'],
    // Points, by their code and by the code that some versions of the header give them.
    [7, { stderr: 'points 0.5 half of it' }, 'wrong_answer', 0.5, 'points 0.5 half of it'],
    [7, { stderr: 'points 0.5' }, 'wrong_answer', 0.5, 'points 0.5'],
    [7, { stderr: 'points 1.0000000000 all' }, 'accepted', 1, 'points 1.0000000000 all'],
    [7, { stderr: 'points 0' }, 'wrong_answer', 0, 'points 0'],
    [0, { stderr: 'points 0.5 half of it' }, 'wrong_answer', 0.5, 'points 0.5 half of it'],
    [0, { stderr: 'points of both agree' }, 'accepted', 1, 'points of both agree'],
    [7, {}, 'checker_error', 0, noPoints],
    [7, { stderr: '0.5' }, 'checker_error', 0, `${noPoints}: 0.5`],
    [7, { stderr: 'points' }, 'checker_error', 0, `${noPoints}: points`],
    [7, { stderr: 'points 1.5' }, 'checker_error', 0, `${noPoints}: points 1.5`],
    [7, { stderr: 'points -1' }, 'checker_error', 0, `${noPoints}: points -1`],
    [7, { stderr: 'points nan' }, 'checker_error', 0, `${noPoints}: points nan`],
    [7, { stderr: 'well\npoints 0.5' }, 'checker_error', 0, `${noPoints}: well\npoints 0.5`],
    [0, { stderr: 'points 50' }, 'checker_error', 0, `${noPoints}: points 50`],
    // The points of _pc are the code: nothing tells 0 of them from a right answer.
    ...[0, 1, 7, 50, 100].map(
      (code): Row => [
        code,
        { stderr: 'partially correct (0) x' },
        'checker_error',
        0,
        'the checker gave points by _pc and not by quitp: partially correct (0) x',
      ],
    ),
    ...[5, 6, 9, 42, 43, 127, 255].map(
      (code): Row => [code, {}, 'checker_error', 0, `the checker exited with code ${code}`],
    ),
    // Runtimes exit with 1 for an exception, which is no answer to whether the output is right.
    [1, { uncaught: true, stderr: 'ValueError' }, 'checker_error', 0, 'the checker died of an exception: ValueError'],
    [0, { uncaught: true, stderr: 'caught after all' }, 'accepted', 1, 'caught after all'],
  ]);
});

describe.each(protocolNames)('whatever the protocol, as %s', (protocol) => {
  test.each<[outcome: RunOutcome, message: string]>([
    [{ kind: 'signalled', signal: 'SIGSEGV' }, 'the checker was killed by SIGSEGV'],
    [{ kind: 'stopped', limit: 'wall' }, 'the checker ran longer than 10 s'],
    [{ kind: 'stopped', limit: 'cpu' }, 'the checker used more than 10 s of CPU time'],
    [{ kind: 'stopped', limit: 'memory' }, 'the checker used more than 256 MB of memory'],
    [{ kind: 'stopped', limit: 'output' }, 'the checker wrote past 10 MB'],
    [
      { kind: 'stopped', limit: 'folder' },
      'the checker put more than 64 MB, 1000 files or too large a file into its folder',
    ],
    [{ kind: 'not_executable', error: 'ENOEXEC' }, 'the checker could not be executed (ENOEXEC)'],
  ])('%j is its error, whatever it said', (outcome, message) => {
    const words = { judgeMessage: 'right', scoreMultiplier: '1' };
    expect(judge(protocol, outcome, words)).toEqual({ verdict: 'checker_error', share: 0, message });
  });

  test('an unknown outcome is thrown, and never accepted', () => {
    expect(() => judge(protocol, JSON.parse('{ "kind": "vanished" }'))).toThrow(TypeError);
  });
});
