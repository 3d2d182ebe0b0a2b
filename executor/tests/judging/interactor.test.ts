import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandsWith, descendants } from '../harness/machine.ts';
import { type Service, startService } from '../harness/service.ts';
import { asking, kattis, oneTest, testlib, WAITS } from './interactive.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ slots: 2 });
});
afterAll(async () => {
  expect(service.slots.busy).toBe(0);
  expect(service.sandbox.residue).toBeNull();
  expect(await service.leftovers()).toEqual([]);
  await service.stop();
});

const { grade, results, result } = asking(() => service);

describe('an interactor is given', () => {
  test('by kattis: the input, the answer and a feedback folder, and its stdin is what the program writes', async () => {
    const interactor = kattis(`tell("hello")
end(42, repr([open(sys.argv[1]).read(), open(sys.argv[2]).read(), input(), os.listdir(sys.argv[3])]))`);
    expect(await result({ interactor })).toMatchObject({
      verdict: 'accepted',
      message: "['IN', 'ANSWER', 'hello', []]",
      actual_output: 'hello\n',
      exit_code: 0,
    });
  });

  test('by testlib: the input, a file to write, and the answer', async () => {
    const interactor = testlib(`tell("hello")
open(sys.argv[2], "w").write("notes")
print([open(path).read() for path in sys.argv[1:]], input(), file=sys.stderr)`);
    expect(await result({ interactor })).toMatchObject({
      verdict: 'accepted',
      message: "['IN', 'notes', 'ANSWER'] hello",
    });
  });

  test('limits of its own', async () => {
    const large = 'block = bytearray(b"x") * (100 << 20)\ntell("x")\nend(42 if input() == "x" else 43)';
    const limits = { memory_mb: 32, processes: 1, output_mb: 1 };
    expect(await result({ interactor: kattis(large), limits })).toMatchObject({ verdict: 'accepted' });
    expect(await result({ interactor: kattis(large, { memory_mb: 32 }) })).toMatchObject({ verdict: 'checker_error' });
  });

  test('each test’s own files, whatever lane it ran in', async () => {
    const test_cases = Array.from({ length: 24 }, (_none, index) => ({
      input: String(index),
      expected_output: String(index * 7),
    }));
    const interactor = kattis(`n, answer = (int(open(path).read()) for path in sys.argv[1:3])
tell(n)
end(42 if answer == 7 * n and int(input()) == n * n else 43, str(n))`);
    const all = await results({ code: 'print(int(input()) ** 2)', test_cases, interactor });
    expect(all.map(({ verdict, message }) => `${verdict} ${message}`)).toEqual(
      test_cases.map((_test, index) => `accepted ${index}`),
    );
  });
});

describe('what is shown', () => {
  const speaking = kattis(`secret = open(sys.argv[2]).read()
tell(secret)
end(43 if "bad" in open(sys.argv[1]).read() else 42, secret + input())`);

  test('a hidden test shows nothing of what was said, and what it earned', async () => {
    const test_cases = ['good', 'bad'].map((input) => ({ input, expected_output: 'SECRET', hidden: true, weight: 3 }));
    const code = 'import sys\nword = input()\nprint(word)\nprint(word, file=sys.stderr)';
    const { body, text } = await grade({ interactor: speaking, test_cases, code });
    expect(text).not.toContain('SECRET');
    expect(body.test_results).toMatchObject([
      { verdict: 'accepted', message: null, actual_output: null, error: null, score: 3 },
      { verdict: 'wrong_answer', message: null, actual_output: null, error: null, score: 0 },
    ]);
  });

  test('stop_on_failure skips what comes after the first wrong answer', async () => {
    const test_cases = ['good', 'bad', 'good'].map((input) => ({ input, expected_output: 'x' }));
    const all = await results({ interactor: speaking, test_cases, stop_on_failure: true });
    expect(all.map(({ verdict }) => verdict)).toEqual(['accepted', 'wrong_answer', 'skipped']);
  });

  test('64 KB of what the program said, and its stderr', async () => {
    const code = 'import sys\nprint("x" * 100000)\nprint("aside", file=sys.stderr)';
    const [first] = (await grade({ code, interactor: kattis('end(42, str(len(sys.stdin.read())))') })).body
      .test_results;
    expect(first).toMatchObject({ verdict: 'accepted', message: '100001', output_truncated: true, error: 'aside\n' });
    expect(first.actual_output).toBe('x'.repeat(64 * 1024));
  });

  test('each test as it ends, in a stream', async () => {
    const test_cases = ['good', 'bad'].map((input) => ({ input, expected_output: 'x' }));
    const body = { language: 'python', code: 'print(input())', interactor: speaking, test_cases };
    const { text } = await request(service.app)
      .post('/execute')
      .set('Accept', 'application/x-ndjson')
      .buffer(true)
      .parse((response, done) => {
        let all = '';
        response.on('data', (chunk) => {
          all += chunk;
        });
        response.on('end', () => done(null, all));
      })
      .send(body)
      .then((response) => ({ text: response.body as string }));
    const kinds = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event ?? JSON.parse(line).type);
    expect(kinds).toEqual(['queued', 'compiled', 'test', 'test', 'done']);
  });
});

test('an interactor that does not compile is a checker_error for every test, and nothing is run', async () => {
  const interactor = { language: 'cpp', protocol: 'testlib', code: '#include "testlib.h"\nint main() {}' };
  const { body } = await grade({ interactor, test_cases: [...oneTest, { expected_output: '', hidden: true }] });
  const failed = { verdict: 'checker_error', status: 'error', exit_code: null, execution_time_ms: 0, score: 0 };
  expect(body).toMatchObject({ verdict: 'checker_error', compile: { code: 0 } });
  expect(body.test_results).toMatchObject([
    { ...failed, message: expect.stringMatching(/^the interactor does not compile: main.cpp:1:10: fatal error/) },
    { ...failed, message: null },
  ]);
});

test('an interactor is compiled once, and found again by the next submission', async () => {
  const kept = async () => readdirSync(await service.root()).filter((name) => name.startsWith('kept-'));
  await service.builds.clear();
  const interactor = { language: 'c', protocol: 'testlib', code: 'int main(void) { return 0; }' };
  await Promise.all([grade({ interactor, code: '' }), grade({ interactor, code: '' })]);
  const first = await kept();
  expect(first.length).toBe(2); // with that of the submission
  expect(await result({ interactor, code: '' })).toMatchObject({ verdict: 'accepted' });
  expect(await kept()).toEqual(first);
});

describe('in between', () => {
  const running = () => commandsWith('/build/main.py').filter((pid) => descendants().includes(pid));
  async function bothRun(): Promise<void> {
    for (let round = 0; round < 500 && running().length < 2; round++) await sleep(10);
    expect(running().length).toBe(2);
  }
  const endless = { code: WAITS, interactor: kattis(WAITS), timeout: 10 };

  test('a client that is gone stops both, and its slot is free', async () => {
    const asked = request(service.app)
      .post('/execute')
      .send({ language: 'python', test_cases: oneTest, ...endless });
    const answered = asked.then(
      () => 'answered',
      () => 'gone',
    );
    await bothRun();
    asked.abort();
    expect(await answered).toBe('gone');
    for (let round = 0; round < 200 && service.slots.busy > 0; round++) await sleep(10);
    expect({ busy: service.slots.busy, running: running() }).toEqual({ busy: 0, running: [] });
  });

  test.each([0, 1])('a launcher that is killed is a fault, and no verdict: %d', async (index) => {
    const asked = grade(endless).then(({ status }) => status);
    await bothRun();
    const [left = 0, right = 0] = running();
    const pid = index === 0 ? left : right;
    const launcher = service.sandbox.launcherPids.find((parent) => descendants(parent).includes(pid));
    process.kill(launcher ?? 0, 'SIGKILL');
    expect(await asked).toBe(500);
    expect(running()).toEqual([]);
  });
});

test('many at once, at full load, all end with their own verdict', async () => {
  const halves =
    'n = int(input())\nfor guess in range(n):\n    print(guess, flush=True)\n    if input() != "ok": raise SystemExit(1)';
  const asks = kattis(`n = int(open(sys.argv[1]).read())
tell(n)
for turn in range(n):
    if int(input()) != turn: end(43)
    tell("ok")
end(42 if sys.stdin.read() == "" else 43)`);
  const jobs = Array.from({ length: 30 }, (_none, index) => ({
    code: index % 3 === 0 ? halves.replace('guess, flush', 'guess + 1, flush') : halves,
    interactor: asks,
    timeout: 10,
    test_cases: [1, 20, 40].map((n) => ({ input: String(n), expected_output: '' })),
  }));
  const all = await Promise.all(jobs.map((job) => grade(job)));
  expect(all.map(({ body }) => body.verdict)).toEqual(
    jobs.map((_job, index) => (index % 3 === 0 ? 'wrong_answer' : 'accepted')),
  );
  expect(service.sandbox.launcherPids.length).toBeLessThanOrEqual(4);
});
