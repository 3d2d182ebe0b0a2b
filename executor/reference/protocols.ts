/** How checkers and interactors are called, and what their exit codes mean. */
import { defaultMaxima, judgementOf, type Protocol, protocolNames, protocols } from '../grading/index.ts';
import { code, table } from './table.ts';

interface ExitCode {
  code: number;
  /** What it means in words, and what the program has to write for that. */
  meaning: string;
  stderr?: string;
  scoreMultiplier?: string;
}

/** Every code that has a meaning; all others are a checker_error. */
export const exitCodes = {
  kattis: [
    { code: 42, meaning: 'correct' },
    {
      code: 42,
      meaning: 'partly correct: `score_multiplier.txt` in the feedback folder has `0.5`',
      scoreMultiplier: '0.5',
    },
    { code: 43, meaning: 'wrong' },
  ],
  testlib: [
    { code: 0, meaning: 'correct' },
    { code: 1, meaning: 'wrong' },
    { code: 2, meaning: 'malformed output' },
    { code: 3, meaning: 'the checker itself failed' },
    { code: 4, meaning: 'malformed output' },
    { code: 7, meaning: 'partly correct: stderr begins with `points 0.5`', stderr: 'points 0.5' },
    { code: 8, meaning: 'the output ends too early' },
  ],
} as const satisfies Record<Protocol, readonly ExitCode[]>;

/** What the service says of such an end. */
export function judgeExit(protocol: Protocol, { code: exit, stderr = '', scoreMultiplier }: Omit<ExitCode, 'meaning'>) {
  const said = { who: 'checker', stderr, uncaught: false, inputEnded: false, judgeMessage: null } as const;
  const outcome = { kind: 'exited', code: exit } as const;
  return judgementOf(protocol, { ...said, outcome, scoreMultiplier: scoreMultiplier ?? null }, defaultMaxima);
}

const ARGUMENTS = { input: 'INPUT', output: 'OUTPUT', answer: 'ANSWER', feedback: 'FEEDBACK' };

const MESSAGES = {
  kattis: 'the contents of `judgemessage.txt` in the feedback folder',
  testlib:
    'what the program writes to stderr. For partial points use `quitp` of testlib.h; `_pc` gives a `checker_error`',
} as const satisfies Record<Protocol, string>;

function protocolSection(protocol: Protocol): string {
  const { args, stdin } = protocols[protocol];
  const rows = exitCodes[protocol].map((row) => {
    const { verdict, share } = judgeExit(protocol, row);
    return [code(String(row.code)), row.meaning, code(verdict), String(share)];
  });
  return [
    `### ${protocol}`,
    `Arguments: ${code(args(ARGUMENTS).join(' '))}. Standard input of a checker: ${code(stdin(ARGUMENTS))}. Message of the test: ${MESSAGES[protocol]}.`,
    table(
      ['exit code', 'meaning', 'verdict', 'share of the weight'],
      [...rows, ['other', 'undefined', '`checker_error`', '0']],
    ),
  ].join('\n\n');
}

export const protocolSections = () => protocolNames.map(protocolSection).join('\n\n');
