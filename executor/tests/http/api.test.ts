/* Long, because all of its tests share one service, whose start takes longer than they do. */

import { createServer } from 'node:http';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Sandbox, SandboxFault } from '#sandbox';
import { languages } from '../../languages/index.ts';
import { submissions } from '../corpus/corpus.ts';
import { type Service, startService } from '../harness/service.ts';

let service: Service;
const logged: string[] = [];
beforeAll(async () => {
  service = await startService({ log: (line) => logged.push(line) });
});
afterAll(() => service.stop());

const post = (body: unknown) =>
  request(service.app)
    .post('/execute')
    .set('Content-Type', 'application/json')
    .send(typeof body === 'string' ? body : JSON.stringify(body));

const sum = 'a = int(input())\nb = int(input())\nprint(a + b)';
const graded = {
  language: 'Python3',
  code: sum,
  test_cases: [
    { id: 'test_1', input: '5\n10', expected_output: '15' },
    { id: 'test_2', input: '100\n200', expected_output: '301', hidden: true, weight: 2 },
    { input: 'x\n', expected_output: '1' },
  ],
  user_id: 'u-17',
  question_id: 'q-3',
};

describe('files that are no sources', () => {
  const code =
    'import helper, os\nprint(open("in/data.txt").read(), sorted(os.listdir(".")))\nopen("in/data.txt", "a").write("!"); os.chmod("in", 0)';
  const files = [
    { name: 'main.py', content: code },
    { name: 'helper.py', content: '' },
    { name: 'in/data.txt', content: 'é' },
    { name: 'words', content: '' },
  ];
  const expected = "é ['in', 'words']";

  test('lie in the working directory of every test as they were sent', async () => {
    const tests = Array.from({ length: 5 }, () => ({ expected_output: expected }));
    expect((await post({ language: 'python', files, test_cases: tests })).body.verdict).toBe('accepted');
  });

  test('and of a run without tests, and of one with an interactor', async () => {
    expect((await post({ language: 'python', files })).body.run.stdout).toBe(`${expected}\n`);
    const judge = `import sys\nsys.exit(42 if input() == "${expected}" else 43)`;
    const interactor = { language: 'python', protocol: 'kattis', code: judge };
    const tests = [{ expected_output: '' }, { expected_output: '' }];
    expect((await post({ language: 'python', files, test_cases: tests, interactor })).body.verdict).toBe('accepted');
  });

  test('are found by compiled programs, too; sources are not among them', async () => {
    const main =
      '#include <stdio.h>\nint main(void) { puts(fopen("words", "r") && !fopen("a.h", "r") ? "ok" : "wrong"); }';
    const named = [
      { name: 'main.c', content: main },
      { name: 'a.h', content: '' },
      { name: 'words', content: '' },
    ];
    expect((await post({ language: 'c', files: named })).body.run.stdout).toBe('ok\n');
  });
});

describe('POST /execute with tests', () => {
  test('answers as the contract prints it', async () => {
    const { status, body, headers } = await post(graded);
    expect(status).toBe(200);
    expect(headers['x-request-id']).toMatch(/^[\w-]{36}$/);
    expect(body).toEqual({
      execution_id: expect.stringMatching(/^[\w-]{36}$/),
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      user_id: 'u-17',
      question_id: 'q-3',
      language: 'python',
      version: expect.stringMatching(/^3\.\d+\.\d+$/),
      verdict: 'wrong_answer',
      compile: {
        stdout: '',
        stderr: '',
        code: 0,
        signal: null,
        time_ms: expect.any(Number),
        cached: expect.any(Boolean),
      },
      summary: {
        total_tests: 3,
        passed: 1,
        failed: 2,
        all_passed: false,
        pass_percentage: 33.33,
        score: 1,
        max_score: 4,
        total_execution_time_ms: expect.any(Number),
      },
      test_results: [
        expect.objectContaining({
          test_case_id: 'test_1',
          test_case_number: 1,
          hidden: false,
          verdict: 'accepted',
          status: 'passed',
          passed: true,
          input: '5\n10',
          expected_output: '15',
          actual_output: '15\n',
          output_truncated: false,
          error: null,
          message: null,
          exit_code: 0,
          signal: null,
        }),
        expect.objectContaining({
          test_case_id: 'test_2',
          hidden: true,
          verdict: 'wrong_answer',
          status: 'failed',
          input: null,
          expected_output: null,
          actual_output: null,
          error: null,
          message: null,
        }),
        expect.objectContaining({
          test_case_id: '3',
          verdict: 'runtime_error',
          status: 'error',
          error: expect.stringMatching(/File "main.py", line 1, in <module>[\s\S]*ValueError/),
          message: 'exited with code 1',
          exit_code: 1,
        }),
      ],
      metadata: {
        replica: 'test',
        accepted_by: 'test',
        queue_time_ms: expect.any(Number),
        execution_time_ms: expect.any(Number),
      },
    });
  });

  test('a source that does not compile has one compile_error, and every test is skipped', async () => {
    const { body } = await post({ ...graded, language: 'cpp', code: 'int main() { return "x"; }' });
    expect(body.verdict).toBe('compile_error');
    expect(body.compile).toMatchObject({ code: 1, stderr: expect.stringContaining('main.cpp:1:') });
    expect(body.test_results.map((result: { verdict: string }) => result.verdict)).toEqual([
      'skipped',
      'skipped',
      'skipped',
    ]);
    expect(body.summary).toMatchObject({ passed: 0, all_passed: false, score: 0 });
  });

  test('stop_on_failure skips what follows the first failure, whatever else ran beside it', async () => {
    const test_cases = Array.from({ length: 20 }, (_value, index) => ({ expected_output: index === 2 ? 'no' : 'yes' }));
    const { body } = await post({ language: 'python', code: 'print("yes")', test_cases, stop_on_failure: true });
    const verdicts = body.test_results.map((result: { verdict: string }) => result.verdict);
    expect(verdicts).toEqual(['accepted', 'accepted', 'wrong_answer', ...Array.from({ length: 17 }, () => 'skipped')]);
  });

  test('output is graded whole and shown to 64 KB', async () => {
    const code = 'print("é" * 100_000)';
    const { body } = await post({ language: 'python', code, test_cases: [{ expected_output: 'é'.repeat(100_000) }] });
    expect(body.test_results[0]).toMatchObject({
      verdict: 'accepted',
      output_truncated: true,
      actual_output: 'é'.repeat(32_768),
    });
  });

  test('bytes that are not UTF-8 are shown as U+FFFD', async () => {
    const code = 'import sys; sys.stdout.buffer.write(b"a\\xffb")';
    const { body } = await post({ language: 'python', code, test_cases: [{ expected_output: 'a\ufffdb' }] });
    expect(body.test_results[0]).toMatchObject({ verdict: 'wrong_answer', actual_output: 'a\ufffdb' });
  });

  test('several files: the first is run, the others are there', async () => {
    const files = [
      { name: 'start.py', content: 'from lib.greet import hello\nprint(hello)' },
      { name: 'lib/greet.py', content: 'hello = "hello"' },
    ];
    const { body } = await post({ language: 'python', files, test_cases: [{ expected_output: 'hello' }] });
    expect(body.verdict).toBe('accepted');
  });
});

describe('POST /execute without tests', () => {
  test('runs once with standard input and arguments', async () => {
    const code = 'import sys; print(sys.argv[1:], input()); print("oops", file=sys.stderr); sys.exit(3)';
    const { body } = await post({ language: 'py', code, stdin: 'in', args: ['a b', '--flag'] });
    expect(body).toMatchObject({
      run: {
        stdout: "['a b', '--flag'] in\n",
        stderr: 'oops\n',
        code: 3,
        signal: null,
        status: 'runtime_error',
        output_truncated: false,
      },
      compile: { code: 0 },
      language: 'python',
    });
    expect(body.run.memory_usage_bytes).toBeGreaterThan(1_000_000);
  });

  test.each([
    ['ok', 'print(42)', { code: 0, signal: null, stdout: '42\n' }],
    ['runtime_error', 'import os; os.abort()', { code: null, signal: 'SIGABRT', message: 'killed by SIGABRT' }],
    ['time_limit_exceeded', 'while True: pass', { code: null, message: 'ran longer than 0.5 s' }],
    ['memory_limit_exceeded', 'bytearray(1 << 30)', { message: 'was refused memory beyond 256 MB' }],
    ['compile_error', 'print(', { code: null }],
  ])('%s', async (status, code, run) => {
    const { body } = await post({ language: 'python', code, timeout: 0.5 });
    expect(body.run).toMatchObject({ status, ...run });
  });

  test.each([
    ['java', 'thread', 128],
    ['python', 'thread', 128],
    ['cpp', 'thread', 128],
    ['c', 'thread', 128],
    ['java', 'process', 10],
    ['python', 'process', 10],
  ])('%s tells of a refused %s', async (language, task, atMost) => {
    const path = `runtime_error/${language}/${task === 'thread' ? 'too-many-threads' : 'fork-bomb'}.`;
    const { code } = submissions().find((entry) => entry.path.startsWith(path))?.body ?? {};
    const { body } = await post({ language, code });
    expect(body.run.message).toContain(` after a new ${task} was refused: at most ${atMost} are allowed`);
  });
});

describe('sources that come again', () => {
  const noisy = `#warning "as it was said"
#include <stdio.h>
int main(void) { int n; scanf("%d", &n); printf("%d\\n", n + 1); }`;
  const ask = async (body: object) => (await post({ language: 'c', ...body })).body;

  test('are not compiled again, and answered as before', async () => {
    await service.builds.clear();
    const first = await ask({ code: noisy, stdin: '1' });
    const again = await ask({ code: noisy, test_cases: [{ input: '2', expected_output: '3' }] });
    expect(first.compile).toMatchObject({ cached: false, stderr: expect.stringContaining('as it was said') });
    expect(again).toMatchObject({ verdict: 'accepted', compile: { ...first.compile, cached: true } });
  });

  test('are compiled again where they did not compile', async () => {
    const [first, again] = [await ask({ code: 'int main(' }), await ask({ code: 'int main(' })];
    for (const { compile } of [first, again]) expect(compile).toMatchObject({ cached: false, code: 1 });
  });

  test('get the limits of their own request, and leave nothing to it', async () => {
    const code = `import os, sys
n = int(input())
print(sorted(os.listdir()))
open('left', 'w').close()
bytearray(n)`;
    const run = async (stdin: string, memory_mb: number) =>
      (await post({ language: 'python', code, stdin, limits: { memory_mb } })).body.run;
    expect(await run('100000000', 256)).toMatchObject({ status: 'ok', stdout: '[]\n' });
    expect(await run('100000000', 64)).toMatchObject({ status: 'memory_limit_exceeded', stdout: expect.any(String) });
    expect(await run('1', 64)).toMatchObject({ status: 'ok', stdout: '[]\n' });
  });

  test('that come at the same time are compiled once', async () => {
    await service.builds.clear();
    const answers = await Promise.all([1, 2, 3, 4].map((n) => ask({ code: noisy, stdin: String(n) })));
    expect(answers.map(({ run }) => run.stdout)).toEqual(['2\n', '3\n', '4\n', '5\n']);
    expect(answers.map(({ compile }) => compile.cached).sort()).toEqual([false, true, true, true]);
  });

  test('are counted', async () => {
    const saved = async () =>
      Number(
        /^executor_compilations_saved_total\{language="c"\} (\d+)$/m.exec(
          (await request(service.app).get('/metrics')).text,
        )?.[1],
      );
    await ask({ code: noisy, stdin: '1' });
    const before = await saved();
    await ask({ code: noisy, stdin: '1' });
    expect(await saved()).toBe(before + 1);
  });
});

describe('every other path and method', () => {
  test.each([
    ['GET', '/', 200, { status: 'healthy', supported_languages: languages.map(({ name }) => name) }],
    ['GET', '/health', 200, { status: 'healthy', slots: { total: 2, busy: 0, waiting: 0 } }],
    ['GET', '/ready', 200, { status: 'ready' }],
    ['GET', '/nothing', 404, { status: 404, title: 'Not Found' }],
    ['GET', '/execute', 405, { status: 405, title: 'Method Not Allowed' }],
    ['POST', '/health', 405, { status: 405 }],
    ['DELETE', '/', 405, { status: 405 }],
  ])('%s %s answers %i', async (method, path, status, body) => {
    const answer = await request(createServer(service.app))[method.toLowerCase() as 'get' | 'post' | 'delete'](path);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(body);
  });

  test('/health names the layers and the kernel', async () => {
    const { body } = await request(service.app).get('/health');
    expect(body.sandbox.landlock_abi).toBeGreaterThanOrEqual(1);
    expect(body.sandbox.layers).toContain('network');
    expect(body.sandbox.kernel).toMatch(/^\d+\.\d+/);
  });

  test('/metrics counts executions by language and verdict', async () => {
    await post({ language: 'python', code: 'print(1)' });
    const { text } = await request(service.app).get('/metrics');
    expect(text).toMatch(/executor_executions_total\{language="python",verdict="accepted"\} [1-9]/);
    expect(text).toMatch(/executor_service_memory_bytes \d{7,}/);
    expect(text).toMatch(/executor_compile_seconds_bucket\{le="0.1",language="python"\} \d/);
  });
});

describe('a request that is not right never reaches the sandbox', () => {
  const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
  test.each<[string, unknown, number, string | null]>([
    ['not JSON', '{"language": ', 400, null],
    ['an empty body', '', 400, null],
    ['an array', [], 400, ''],
    ['a number', '42', 400, ''],
    ['null', 'null', 400, ''],
    ['an unknown field', { ...graded, time_out: 3 }, 400, 'time_out'],
    ['an unknown limit', { ...graded, limits: { memory: 3 } }, 400, 'limits.memory'],
    [
      'an unknown field of a test',
      { ...graded, test_cases: [{ expected_output: '', stdin: '' }] },
      400,
      'test_cases[0].stdin',
    ],
    ['a prototype', '{"__proto__": {"x": 1}, "language": "python", "code": ""}', 400, '__proto__'],
    ['a limit above the maximum', { ...graded, limits: { memory_mb: 257 } }, 400, 'limits.memory_mb'],
    ['a timeout above the maximum', { ...graded, timeout: 11 }, 400, 'timeout'],
    ['infinity', '{"language": "python", "code": "", "timeout": 1e999}', 400, 'timeout'],
    ['an unknown language', { ...graded, language: 'cobol' }, 400, 'language'],
    ['neither code nor files', { language: 'python' }, 400, 'code'],
    [
      'a path that leads out',
      { language: 'python', files: [{ name: '../main.py', content: '' }] },
      400,
      'files[0].name',
    ],
    [
      '1001 tests',
      { ...graded, test_cases: Array.from({ length: 1001 }, () => ({ expected_output: '' })) },
      400,
      'test_cases',
    ],
    ['a source of 257 KB', { language: 'python', code: 'x'.repeat(257 * 1024) }, 400, 'code'],
    ['a million brackets', deep, 400, null],
    ['more than 16 MB', { language: 'python', code: '', stdin: 'x'.repeat(17 * 1024 * 1024) }, 413, null],
  ])('%s', async (_name, body, status, path) => {
    const run = vi.spyOn(service.sandbox, 'run');
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({
      type: expect.any(String),
      title: expect.any(String),
      status,
      detail: expect.any(String),
      instance: expect.stringContaining(answer.headers['x-request-id'] ?? 'none'),
    });
    if (path !== null) expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect(run).not.toHaveBeenCalled();
    run.mockRestore();
  });

  test('an unknown language is told which there are', async () => {
    const { body } = await post({ ...graded, language: 'cobol' });
    expect(body.errors[0].message).toMatch(/python.*java.*cpp.*c.*javascript/);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])('%s is 415', async (type) => {
    const answer = await request(service.app).post('/execute').set('Content-Type', type).send('x');
    expect(answer.status).toBe(415);
  });

  test('a charset other than UTF-8 is 415', async () => {
    const answer = await request(service.app)
      .post('/execute')
      .set('Content-Type', 'application/json; charset=koi8-r')
      .send('{}');
    expect(answer.status).toBe(415);
  });
});

describe('request ids', () => {
  test('the caller gets its own back', async () => {
    const answer = await request(service.app).get('/nothing').set('X-Request-Id', 'abc-123');
    expect(answer.headers['x-request-id']).toBe('abc-123');
    expect(answer.body.instance).toBe('urn:executor:request:abc-123');
  });

  test('one that could forge a log line is replaced', async () => {
    const answer = await request(service.app).get('/').set('X-Request-Id', 'a b{"x":1}');
    expect(answer.headers['x-request-id']).toMatch(/^[\w-]{36}$/);
  });
});

test('one log line per execution, with neither code nor data', async () => {
  logged.length = 0;
  await post({
    ...graded,
    code: 'print("secret-output") # secret-code',
    test_cases: [{ input: 'secret-input', expected_output: 'secret' }],
  });
  const lines = logged.filter((line) => line.includes('execution.finished'));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    event: 'execution.finished',
    language: 'python',
    verdict: 'wrong_answer',
    user_id: 'u-17',
    tests: 1,
    queue_ms: expect.any(Number),
    execution_ms: expect.any(Number),
  });
  expect(logged.join('')).not.toContain('secret');
});

describe('when the sandbox itself fails', () => {
  test.each([
    ['a fault', new SandboxFault('landlock', 'ENOSYS')],
    ['a bug', new TypeError('x is not a function')],
  ])('%s is a 500 that tells nothing, is logged and counted, and never a verdict', async (_name, error) => {
    logged.length = 0;
    const run = vi.spyOn(service.sandbox as Sandbox, 'run').mockRejectedValueOnce(error);
    const { status, body } = await post(graded);
    run.mockRestore();
    expect(status).toBe(500);
    expect(body).toMatchObject({ title: 'Internal Server Error', type: 'urn:executor:problem:internal' });
    expect(JSON.stringify(body)).not.toMatch(/verdict|landlock|function/);
    expect(logged.join('')).toContain(error.message);
    expect(await service.leftovers()).toEqual([]);
    expect((await post({ language: 'python', code: 'print(1)' })).body.run.stdout).toBe('1\n');
  });

  test('faults are counted', async () => {
    const { text } = await request(service.app).get('/metrics');
    expect(text).toMatch(/executor_sandbox_faults_total 1\n/);
  });
});
