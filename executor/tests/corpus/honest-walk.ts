import { createHash } from 'node:crypto';
import { constants } from 'node:os';
import { describe, expect, test } from 'vitest';
import { Slots } from '../../grading/index.ts';
import { type BareOutcome, runBare } from './bare-run.ts';
import { type HonestProgram, honestPrograms } from './honest-program.ts';

/** At once, each here and there: more would only wait for the cores. */
const PROGRAMS_MAX = 4;
const SHOWN_MAX = 2000;

const ROUTES = { execute: '/execute', piston: '/api/v2/piston/execute' } as const;

interface GradeAnswer {
  verdict: string;
  compile: { stdout: string; stderr: string };
  test_results: {
    actual_output: string | null;
    error: string | null;
    exit_code: number | null;
    signal: string | null;
    verdict: string;
  }[];
}
interface PistonStage {
  stdout: string;
  stderr: string;
  code: number | null;
  signal: string | null;
}
interface PistonAnswer {
  run: PistonStage;
  compile?: PistonStage;
}
/** Sends a request to a path, and gives what was answered. */
export type Send = (path: string, body: object) => Promise<unknown>;

const signals: Readonly<Record<string, number>> = constants.signals;
const codeOf = (code: number | null, signal: string | null) =>
  signal === null ? (code ?? -1) : 128 + (signals[signal] ?? 0);

/** Graded, because then all of an output is compared, however much of it is shown. */
async function execute({ language, request, code, expected, ending }: HonestProgram, send: Send): Promise<BareOutcome> {
  const { stdin, args, files, limits } = request;
  const name = request.name ?? (files.length > 0 || ending === '.ts' ? `main${ending}` : undefined);
  const sources = name === undefined ? { code } : { files: [{ name, content: code }, ...files] };
  const test_cases = [{ input: stdin, args, expected_output: expected.stdout ?? '' }];
  const body = { language: request.language ?? language, ...sources, limits, test_cases, comparison: 'exact' };
  const answer = (await send(ROUTES.execute, body)) as GradeAnswer;
  const [result] = answer.test_results ?? [];
  if (result === undefined) throw new Error(JSON.stringify(answer));
  const isWhole = result.verdict === 'accepted' && expected.stdout !== undefined;
  return {
    verdict: answer.verdict,
    stdout: isWhole ? expected.stdout : (result.actual_output ?? ''),
    stderr: result.error ?? '',
    code: codeOf(result.exit_code, result.signal),
    compiler: answer.compile.stdout + answer.compile.stderr,
  };
}

async function executeAsPiston({ language, request, code, ending }: HonestProgram, send: Send): Promise<BareOutcome> {
  const name = request.name ?? (ending === '.ts' ? 'main.ts' : undefined);
  const source = { content: code, ...(name === undefined ? {} : { name }) };
  const { stdin, args, files } = request;
  const body = { language: request.language ?? language, version: '*', files: [source, ...files], stdin, args };
  const answer = (await send(ROUTES.piston, body)) as PistonAnswer;
  if (answer.run === undefined) throw new Error(JSON.stringify(answer));
  const { run, compile = { stdout: '', stderr: '' } } = answer;
  const compiler = compile.stdout + compile.stderr;
  return { stdout: run.stdout, stderr: run.stderr, code: codeOf(run.code, run.signal), compiler };
}

/** Long texts are compared by their digest, so that a difference can be read. */
function show(text: string): string {
  if (text.length <= SHOWN_MAX) return text;
  const digest = createHash('sha256').update(text).digest('hex');
  return `${text.slice(0, 200)}… (${text.length} characters, ${digest})`;
}

/** Of an outcome what is expected. */
function compared(outcome: BareOutcome, expected: BareOutcome): object {
  const pairs = Object.keys(expected).map((key) => [key, outcome[key as keyof BareOutcome]]);
  return Object.fromEntries(pairs.map(([key, value]) => [key, typeof value === 'string' ? show(value) : value]));
}

/** A linker names objects in a temporary folder, by a name that is another each time. */
const withoutObjects = (text: string) => text.replace(/(?:\S*\/)?\bcc\w{6}\./g, 'cc.');

/** Every folder that is named outside the system's own. */
const foreignPaths = (text: string) => withoutObjects(text).match(/(?<![\w.+<>/*])\/(?!usr\/)[\w.-]+\/[\w./-]+/g) ?? [];

async function runsAsBare(honest: HonestProgram, send: Send, isBareHere: boolean): Promise<void> {
  const { expected, hasReference, route } = honest;
  const served = await (route === 'piston' ? executeAsPiston : execute)(honest, send);
  const bare = isBareHere && hasReference ? await runBare(honest) : null;
  const { verdict: _verdict, ...bareExpected } = expected;
  const both = { service: compared(served, expected), bare: bare === null ? null : compared(bare, bareExpected) };
  expect(both, show(served.stderr || served.compiler || '')).toEqual({
    service: compared(expected, expected),
    bare: bare === null ? null : compared(bareExpected, bareExpected),
  });
  expect(foreignPaths(served.compiler ?? '')).toEqual([]);
  if (bare?.compiler !== undefined) expect(withoutObjects(served.compiler ?? '')).toBe(withoutObjects(bare.compiler));
}

/** One test for every honest program: what the service tells of it is what is expected, and so is what a bare machine does, if this is one. */
export function walkHonest(send: Send, machine: 'bare' | 'image'): void {
  const turns = new Slots(PROGRAMS_MAX);
  const programs = honestPrograms().filter(({ onlyImage }) => machine === 'image' || !onlyImage);
  describe('honest programs run as they do on a bare machine', () => {
    const named = programs.map((honest) => [honest.path, honest] as const); // $path would be cut
    test.concurrent.each(named)('%s', async (_path, honest) => {
      using _turn = await turns.take();
      await runsAsBare(honest, send, machine === 'bare');
    });
  });
}
