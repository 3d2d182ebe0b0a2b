import { describe, expect, test } from 'vitest';
import { type Compilation, defaultLimits, type RunJobReport, type TestRun } from '../../grading/index.ts';
import { cpp } from '../../languages/cpp/cpp.ts';
import { python } from '../../languages/python/python.ts';
import { v2Json } from './respond.ts';
import { pistonRuntimes, plainRuntimes } from './runtimes.ts';

const languages = [python, cpp].map((language) => ({ language, version: '12.2.0' }));
const compilation: Compilation = {
  ok: true,
  cached: false,
  stdout: 'noted\n',
  stderr: 'warned\n',
  code: 0,
  signal: null,
  stop: null,
  timeMs: 320.6,
  cpuTimeMs: 310.4,
  memoryBytes: 70_000_000,
};
const run: TestRun = {
  verdict: 'accepted',
  share: 1,
  message: null,
  stdout: 'o',
  stderr: 'e',
  interleaved: 'eo',
  truncated: false,
  exitCode: 0,
  signal: null,
  stop: null,
  wallTimeMs: 10.6,
  cpuTimeMs: 9.4,
  memoryBytes: 9_437_184,
};

/** The answer of Piston's API to a program in the language of that number. */
function answerTo(report: Partial<RunJobReport>, number = 0, toRuntimes = pistonRuntimes) {
  const installed = languages[number];
  if (installed === undefined) throw new Error('no such language');
  const job = { installed, files: [], limits: defaultLimits, stdin: '', args: [] };
  const request = { kind: 'run' as const, installed, userId: undefined, questionId: undefined, job };
  return v2Json(toRuntimes(languages))(request, { compilation, run, queueTimeMs: 0, ...report });
}

test('a run has the fields of Piston, in milliseconds and bytes', () => {
  expect(answerTo({})).toEqual({
    language: 'python',
    version: '12.2.0',
    run: {
      ...{ stdout: 'o', stderr: 'e', output: 'eo', code: 0, signal: null, message: null, status: null },
      ...{ cpu_time: 9, wall_time: 11, memory: 9_437_184 },
    },
  });
});

test('a compiled language has the stage compile, and the language has the name used by the API', () => {
  expect(answerTo({}, 1)).toMatchObject({
    language: 'c++',
    compile: {
      ...{ stdout: 'noted\n', stderr: 'warned\n', output: 'noted\nwarned\n', code: 0, signal: null, message: null },
      ...{ status: null, cpu_time: 310, wall_time: 321, memory: 70_000_000 },
    },
  });
  expect(answerTo({}, 1, plainRuntimes)).toMatchObject({ language: 'cpp' });
});

test.each([0, 1])('a program that does not compile has the result of the compilation as its run', (number) => {
  const failed = { ...compilation, ok: false, code: 1 };
  const stage = { stdout: 'noted\n', stderr: 'warned\n', code: 1, status: 'RE', message: 'Exited with error status 1' };
  const answer = answerTo({ compilation: failed, run: null }, number);
  expect(answer.run).toMatchObject(stage);
  expect('compile' in answer ? answer.compile : undefined).toEqual(number === 0 ? undefined : answer.run);
});

describe('how a program ended', () => {
  const stopped: Partial<TestRun> = { exitCode: null };
  test.each<[name: string, ended: Partial<TestRun>, told: object]>([
    ['exit code', { exitCode: 3 }, { code: 3, signal: null, status: 'RE', message: 'Exited with error status 3' }],
    [
      'signal',
      { exitCode: null, signal: 'SIGSEGV' },
      { code: null, signal: 'SIGSEGV', status: 'SG', message: 'Caught fatal signal 11' },
    ],
    [
      'a signal without a name',
      { exitCode: null, signal: 'SIG34' },
      { code: null, signal: 'SIG34', status: 'SG', message: 'Caught fatal signal SIG34' },
    ],
    [
      'a file that is not executable',
      { exitCode: null },
      { code: null, signal: null, status: 'RE', message: 'Could not be executed' },
    ],
    ['CPU time', { ...stopped, stop: 'cpu' }, { status: 'TO', message: 'Time limit exceeded' }],
    ['wall time', { ...stopped, stop: 'wall' }, { status: 'TO', message: 'Time limit exceeded (wall clock)' }],
    ['stdout', { ...stopped, stop: 'stdout' }, { status: 'OL', message: 'stdout length exceeded' }],
    ['stderr', { ...stopped, stop: 'stderr' }, { status: 'EL', message: 'stderr length exceeded' }],
    ['memory', { ...stopped, stop: 'memory' }, { status: 'SG', message: 'Memory limit exceeded' }],
    ['files', { ...stopped, stop: 'folder' }, { status: 'SG', message: 'File limit exceeded' }],
  ])('%s', (_name, ended, told) => {
    const killed = ended.stop === undefined ? {} : { code: null, signal: 'SIGKILL' };
    expect(answerTo({ run: { ...run, ...ended } }).run).toMatchObject({ ...killed, ...told });
  });

  test('a compiler that was stopped is reported the same way', () => {
    const late: Compilation = { ...compilation, ok: false, code: null, stop: 'wall' };
    expect(answerTo({ compilation: late, run: null }, 1)).toMatchObject({
      run: { code: null, signal: 'SIGKILL', status: 'TO' },
      compile: { code: null, signal: 'SIGKILL', status: 'TO' },
    });
  });
});
