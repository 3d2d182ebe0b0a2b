/* Long, because all of its tests share one service, whose start takes longer than they do. */

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandsWith, descendants } from '../harness/machine.ts';
import { type Service, startService } from '../harness/service.ts';
import fairSplit, { checkers as fairSplitCheckers } from '../problems/fair-split/problem.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ slots: 2 });
});
afterAll(async () => {
  expect(await service.leftovers()).toEqual([]);
  await service.stop();
});

const python = (code: string, protocol = 'kattis') => ({ language: 'python', protocol, code });
const PREAMBLE = `import os, sys, time
def say(text, name="judgemessage.txt"):
    with open(sys.argv[3] + name, "w") as file: file.write(text)
`;
const validator = (code: string, limits = {}) => ({ ...python(PREAMBLE + code), limits });
const oneTest = [{ input: 'IN', expected_output: 'ANSWER' }];

/** Asks over HTTP; a submission that prints `OUT`, unless it is said. */
async function grade(fields: object) {
  const body = { language: 'python', code: 'print("OUT", end="")', test_cases: oneTest, ...fields };
  return await request(service.app).post('/execute').send(body);
}

interface Result {
  verdict: string;
  status: string;
  message: string | null;
  score: number;
  execution_time_ms: number;
  cpu_time_ms: number;
  memory_usage_bytes: number;
}

async function results(fields: object): Promise<Result[]> {
  const { status, body } = await grade(fields);
  expect({ status, errors: body.errors }).toEqual({ status: 200 });
  return body.test_results;
}

/** The first result: most jobs here have one test. */
async function result(fields: object): Promise<Result> {
  const [first] = await results(fields);
  if (first === undefined) throw new Error('no test');
  return first;
}

describe('a checker is given', () => {
  test('by kattis: the input, the answer, a feedback folder, and the output on stdin', async () => {
    const checker = validator(`say(repr([open(sys.argv[1]).read(), open(sys.argv[2]).read(), sys.stdin.read()]))
os.listdir(sys.argv[3])
sys.exit(42)`);
    expect(await result({ checker })).toMatchObject({ verdict: 'accepted', message: "['IN', 'ANSWER', 'OUT']" });
  });

  test('by testlib: the input, the output and the answer', async () => {
    const checker = python(
      'import sys\nprint([open(path).read() for path in sys.argv[1:]], repr(sys.stdin.read()), file=sys.stderr)',
      'testlib',
    );
    expect(await result({ checker })).toMatchObject({ verdict: 'accepted', message: "['IN', 'OUT', 'ANSWER'] ''" });
  });

  test('the whole output, byte by byte: 10 MB with NULs and what is no text', async () => {
    const bytes = 10 * 1024 * 1024;
    const code = `import os, sys\nos.write(1, (bytes(range(256)) * ${bytes / 256}))`;
    const checker = validator(`sys.exit(42 if sys.stdin.buffer.read() == bytes(range(256)) * ${bytes / 256} else 43)`);
    expect(await result({ code, checker })).toMatchObject({ verdict: 'accepted' });
  });

  test('an empty output', async () => {
    const code = 'pass';
    expect(await result({ code, checker: validator('sys.exit(42 if sys.stdin.read() == "" else 43)') })).toMatchObject({
      verdict: 'accepted',
    });
  });

  test('each test’s own files, whatever lane it ran in', async () => {
    const test_cases = Array.from({ length: 24 }, (_none, index) => ({
      input: String(index),
      expected_output: String(index * 7),
    }));
    const checker = validator(`
n, answer = (int(open(path).read()) for path in sys.argv[1:3])
say(str(n))
sys.exit(42 if answer == 7 * n and int(sys.stdin.read()) == n * n else 43)`);
    const all = await results({ code: 'print(int(input()) ** 2)', test_cases, checker });
    expect(all.map(({ verdict, message }) => `${verdict} ${message}`)).toEqual(
      test_cases.map((_test, index) => `accepted ${index}`),
    );
  });
});

describe('the end of a checker that is no judgement is a checker_error:', () => {
  test.each<[name: string, checker: object, message: unknown]>([
    ['another exit code', validator('sys.exit(0)'), 'the checker exited with code 0, which is neither 42 nor 43'],
    [
      'an exception',
      validator('int("x")'),
      expect.stringMatching(/^the checker exited with code 1, .*File "main.py", line 4.*ValueError/s),
    ],
    [
      'an exception where its exit code would be a wrong answer',
      python('int("x")', 'testlib'),
      expect.stringMatching(/^the checker died of an exception: .*ValueError/s),
    ],
    [
      'an exception in Java',
      {
        language: 'java',
        protocol: 'testlib',
        code: 'class Main { public static void main(String[] a) { a[7] = ""; } }',
      },
      expect.stringMatching(/^the checker died of an exception: .*ArrayIndexOutOfBounds/s),
    ],
    [
      'an exception in JavaScript',
      { language: 'javascript', protocol: 'testlib', code: 'null.length' },
      expect.stringMatching(/^the checker died of an exception: .*TypeError/s),
    ],
    [
      'a signal',
      { language: 'c', protocol: 'testlib', code: '#include <stdlib.h>\nint main(void) { abort(); }' },
      'the checker was killed by SIGABRT',
    ],
    ['its time', validator('time.sleep(60)', { wall_time: 0.5 }), 'the checker ran longer than 0.5 s'],
    ['its CPU time', validator('while True: pass', { cpu_time: 0.3 }), 'the checker used more than 0.3 s of CPU time'],
    ['its time of what may be at most', validator('time.sleep(60)'), 'the checker ran longer than 10 s'],
    [
      'its memory',
      {
        language: 'c',
        protocol: 'kattis',
        code: '#include <stdlib.h>\n#include <string.h>\nint main(void) { for (;;) memset(malloc(1 << 20), 1, 1 << 20); }',
      },
      expect.stringMatching(/^the checker /),
    ],
    [
      'its output',
      validator('while True: print("x" * 1000000)'),
      expect.stringMatching(/^the checker wrote past 10 MB/),
    ],
    [
      'its folder',
      validator('for n in range(9): open(str(n), "wb").write(bytes(9 << 20))\nsys.exit(42)'),
      expect.stringMatching(/^the checker put more than 64 MB/),
    ],
  ])('%s', async (_name, checker, message) => {
    const { status, body } = await grade({ checker });
    expect(status).toBe(200);
    expect(body).toMatchObject({ verdict: 'checker_error', summary: { passed: 0, score: 0 } });
    expect(body.test_results[0]).toMatchObject({ verdict: 'checker_error', status: 'error', passed: false, message });
  });

  test('a checker that does not compile is one for every test, and nothing is run', async () => {
    const checker = { language: 'cpp', protocol: 'kattis', code: '#include "testlib.h"\nint main() {}' };
    const test_cases = [...oneTest, { expected_output: '', hidden: true }];
    const { status, body } = await grade({ checker, test_cases });
    expect({ status, verdict: body.verdict, compile: body.compile.code }).toEqual({
      status: 200,
      verdict: 'checker_error',
      compile: 0,
    });
    const failed = { verdict: 'checker_error', status: 'error', exit_code: null, execution_time_ms: 0, score: 0 };
    expect(body.test_results).toMatchObject([
      {
        ...failed,
        message: expect.stringMatching(/^the checker does not compile: main.cpp:1:10: fatal error: testlib.h/),
      },
      { ...failed, message: null },
    ]);
    expect(body.test_results[0].message.length).toBeLessThan(1100);
  });
});

describe('the submission comes first:', () => {
  const always = validator('sys.exit(42)');

  test.each<[verdict: string, fields: object]>([
    ['runtime_error', { code: 'raise SystemExit(42)' }],
    ['runtime_error', { code: 'import os\nos.abort()' }],
    ['time_limit_exceeded', { code: 'while True: pass', timeout: 0.3 }],
    ['memory_limit_exceeded', { code: 'bytearray(1 << 30)' }],
    ['output_limit_exceeded', { code: 'while True: print("x" * 1000000)' }],
  ])('%s of %j is never checked', async (verdict, fields) => {
    expect(await result({ ...fields, checker: always })).toMatchObject({ verdict, score: 0 });
  });

  test('compile_error, before the checker is compiled', async () => {
    const { body } = await grade({ code: 'print(', checker: python('print(') });
    expect(body.verdict).toBe('compile_error');
  });

  test('times and memory are its own', async () => {
    const checker = validator('block = bytearray(b"x") * (150 << 20)\ntime.sleep(1.5)\nsys.exit(42)');
    const { execution_time_ms, cpu_time_ms, memory_usage_bytes, verdict } = await result({ checker });
    expect(verdict).toBe('accepted');
    expect(execution_time_ms).toBeLessThan(1_000);
    expect(cpu_time_ms).toBeLessThan(1_000);
    expect(memory_usage_bytes).toBeLessThan(100 << 20);
  });

  test('its limits are not those of its checker', async () => {
    const checker = validator('block = bytearray(b"x") * (150 << 20)\nif os.fork() == 0: os._exit(0)\nsys.exit(42)');
    const limits = { memory_mb: 32, processes: 1, output_mb: 1 };
    expect(await result({ checker, limits })).toMatchObject({ verdict: 'accepted' });
  });
});

describe('what is shown', () => {
  const speaking = validator(
    'say(open(sys.argv[2]).read())\nsys.exit(43 if "bad" in open(sys.argv[1]).read() else 42)',
  );

  test('a hidden test shows no message, and what it earned', async () => {
    const test_cases = ['good', 'bad'].map((input) => ({ input, expected_output: 'SECRET', hidden: true, weight: 3 }));
    const { body, text } = await grade({ checker: speaking, test_cases });
    expect(text).not.toContain('SECRET');
    expect(body.test_results).toMatchObject([
      { verdict: 'accepted', message: null, score: 3 },
      { verdict: 'wrong_answer', message: null, score: 0 },
    ]);
  });

  test('stop_on_failure skips what comes after the first wrong answer', async () => {
    const test_cases = ['good', 'bad', 'good'].map((input) => ({ input, expected_output: '' }));
    const all = await results({ checker: speaking, test_cases, stop_on_failure: true });
    expect(all.map(({ verdict }) => verdict)).toEqual(['accepted', 'wrong_answer', 'skipped']);
  });

  test('a message is short, and of text', async () => {
    const checker = validator(
      'with open(sys.argv[3] + "judgemessage.txt", "wb") as file: file.write(b"\\xff\\0" + b"x" * 100000)\nsys.exit(43)',
    );
    const { message } = await result({ checker });
    expect(message).toBe(`\ufffd\0${'x'.repeat(1022)}…`);
  });

  test('a multiplier of the score is a part of the weight', async () => {
    const checker = validator('say("0.1", "score_multiplier.txt")\nsay("a tenth")\nsys.exit(42)');
    const { body } = await grade({ checker, test_cases: [{ ...oneTest[0], weight: 3 }] });
    expect(body).toMatchObject({ verdict: 'wrong_answer', summary: { score: 0.3, max_score: 3, passed: 0 } });
    expect(body.test_results[0]).toMatchObject({ status: 'failed', message: 'a tenth', score: 0.3 });
  });

  test.each(fairSplitCheckers)('a split that could be fairer earns a part, as judged in $language', async (checker) => {
    const greedy = `n = int(input())
sums, split = [0, 0], ""
for weight in map(int, input().split()):
    poorer = 0 if sums[0] <= sums[1] else 1
    sums[poorer] += weight
    split += "AB"[poorer]
print(split)`;
    const { body } = await grade({ ...fairSplit, code: greedy, checker });
    expect(body.summary).toMatchObject({ passed: 2, failed: 2, score: 4.9094076656, max_score: 15 });
    expect(body.test_results).toMatchObject([
      { verdict: 'accepted', score: 1, message: 'as fair as can be' },
      { verdict: 'accepted', score: 2, message: 'as fair as can be' },
      { verdict: 'wrong_answer', score: 1.7142857144, message: 'points 0.4285714286 could be fairer' },
      { verdict: 'wrong_answer', score: 0.1951219512, message: 'points 0.0243902439 could be fairer' },
    ]);
  });
});

describe('the build of a checker', () => {
  const kept = async () => readdirSync(await service.root()).filter((name) => name.startsWith('kept-'));

  test('is made once, and found again by the next submission', async () => {
    await service.builds.clear();
    const checker = { language: 'c', protocol: 'testlib', code: '#include <time.h>\nint main(void) { return 0; }' };
    await Promise.all([grade({ checker }), grade({ checker })]);
    const first = await kept();
    expect(first.length).toBe(2); // with that of the submission
    expect(await result({ checker })).toMatchObject({ verdict: 'accepted' });
    expect(await kept()).toEqual(first);
  });

  test('that somebody has deleted is made again', async () => {
    const checker = { language: 'c', protocol: 'testlib', code: 'int main(void) { return 1; }' };
    await grade({ checker });
    for (const name of await kept()) rmSync(join(await service.root(), name), { recursive: true });
    expect(await result({ checker })).toMatchObject({ verdict: 'wrong_answer' });
  });
});

test('a sandbox that fails while a checker runs is a fault, and no verdict', async () => {
  const asked = grade({ checker: validator('time.sleep(9)\nsys.exit(42)') }).then(({ status }) => status);
  const checkers = () => commandsWith('/answer').filter((pid) => descendants().includes(pid));
  for (let round = 0; round < 500 && checkers().length === 0; round++) await sleep(10);
  const [checker = 0] = checkers();
  const launcher = service.sandbox.launcherPids.find((pid) => descendants(pid).includes(checker));
  process.kill(launcher ?? 0, 'SIGKILL');
  expect(await asked).toBe(500);
});
