import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SandboxFault } from '#sandbox';
import { python } from '../languages/python/python.ts';
import { BuildCache } from './building/cache.ts';
import { type GradeDeps, grade } from './grade.ts';
import type { GradeJob, GradeReport, TestCase } from './job.ts';
import { defaultMaxima } from './job-limits.ts';
import { createCompare } from './judging/compare/compare.ts';
import { comparators } from './judging/compare/index.ts';
import type { Progress } from './progress.ts';
import { Slots } from './slots.ts';
import { FakeSandbox } from './tests/fake-sandbox.ts';

let sandbox: FakeSandbox;
beforeEach(() => {
  sandbox = new FakeSandbox();
});
afterEach(() => sandbox.close());

/** Each test is right when its output is its own input. */
const testOf = (input: string): TestCase => ({
  id: input,
  input,
  expectedOutput: Buffer.from(input),
  hidden: false,
  weight: 1,
  args: [],
  wallTimeMs: 1000,
});

const jobOf = (inputs: string, fields: Partial<GradeJob> = {}): GradeJob => ({
  installed: { language: python, version: '3.13.5' },
  files: [{ name: 'main.py', content: '' }],
  limits: defaultMaxima,
  tests: [...inputs].map(testOf),
  judging: { by: 'comparator', comparator: comparators.exact },
  stopOnFailure: false,
  shownBytesMax: 1000,
  ...fields,
});

const depsWith = (slots: Slots): GradeDeps => ({
  sandbox,
  slots,
  builds: new BuildCache(sandbox, { entriesMax: 1, bytesMax: 1 << 20, entryBytesMax: 1 << 20 }),
  compare: createCompare(),
});

/** The inputs of all runs that were started. In several lanes they start in no order that matters. */
const inputs = () =>
  sandbox.started
    .map(([input]) => input)
    .sort()
    .join('');
const lanes = () => [...new Set(sandbox.started.map(([, lane]) => lane))].sort();

/** Waits until exactly these are running; none besides starts within some turns of the event loop. */
async function untilRunning(expected: string): Promise<void> {
  await vi.waitFor(() => expect(sandbox.running.toSorted().join('')).toBe(expected), { interval: 1, timeout: 10_000 });
  for (let turns = 0; turns < 20; turns++) await turn();
  expect(sandbox.running.toSorted().join('')).toBe(expected);
}
const outputs = ({ runs }: GradeReport) => runs.map((run) => run?.stdout ?? null);
const verdicts = ({ runs }: GradeReport) => runs.map((run) => run?.verdict ?? null);

describe('in one lane', () => {
  test('tests run one after another, in their order', async () => {
    const grading = grade(jobOf('abc'), depsWith(new Slots(1, { waitingMax: 0 })));
    for (const input of 'abc') {
      await untilRunning(input);
      sandbox.finish(input, input);
    }
    expect(verdicts(await grading)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(sandbox.started).toEqual([
      ['a', 'lane-0'],
      ['b', 'lane-0'],
      ['c', 'lane-0'],
    ]);
  });

  test.each([
    ['the first failure ends a job that stops there', true, 'ab', ['accepted', 'wrong_answer', null]],
    ['a failure ends no other job', false, 'abc', ['accepted', 'wrong_answer', 'accepted']],
  ])('%s', async (_name, stopOnFailure, ran, expected) => {
    const grading = grade(jobOf('abc', { stopOnFailure }), depsWith(new Slots(1, { waitingMax: 0 })));
    for (const input of ran) {
      await untilRunning(input);
      sandbox.finish(input, input === 'b' ? 'wrong' : input);
    }
    const report = await grading;
    expect({ verdict: report.verdict, verdicts: verdicts(report) }).toEqual({
      verdict: 'wrong_answer',
      verdicts: expected,
    });
    expect(inputs()).toBe(ran);
  });
});

describe('in several lanes', () => {
  test('as many tests run at once as there are slots, and results stand in the order of the tests', async () => {
    const slots = new Slots(3, { waitingMax: 0 });
    const grading = grade(jobOf('abcde'), depsWith(slots));
    await untilRunning('abc');
    sandbox.finish('c', 'C');
    await untilRunning('abd');
    sandbox.finish('b', 'B');
    await untilRunning('ade');
    for (const input of 'eda') sandbox.finish(input, input.toUpperCase());
    expect(outputs(await grading)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(lanes()).toEqual(['lane-0', 'lane-1', 'lane-2']);
    expect(slots.busy).toBe(0);
  });

  test('a test that a helper ran after the first failure counts as not run, and is not reported', async () => {
    const told: Progress[] = [];
    const job = jobOf('abcd', { stopOnFailure: true });
    const grading = grade(job, depsWith(new Slots(3, { waitingMax: 0 })), undefined, (progress) => told.push(progress));
    await untilRunning('abc');
    sandbox.finish('c', 'c');
    await untilRunning('abd');
    sandbox.finish('b', 'wrong');
    await untilRunning('ad');
    for (const input of 'ad') sandbox.finish(input, input);
    expect(verdicts(await grading)).toEqual(['accepted', 'wrong_answer', null, null]);
    expect(told.flatMap((progress) => (progress.kind === 'tested' ? [progress.index] : []))).toEqual([0, 1]);
  });

  test('a helper leaves between two tests when a job waits, and its lane is used again', async () => {
    const slots = new Slots(2, { waitingMax: 1 });
    const grading = grade(jobOf('abcde'), depsWith(slots));
    await untilRunning('ab');
    const waiting = slots.take();
    sandbox.finish('b', 'b');
    const taken = await waiting;
    await untilRunning('a');
    sandbox.finish('a', 'a');
    await untilRunning('c');
    taken[Symbol.dispose]();
    sandbox.finish('c', 'c');
    await untilRunning('de');
    for (const input of 'de') sandbox.finish(input, input);
    expect((await grading).verdict).toBe('accepted');
    expect(lanes()).toEqual(['lane-0', 'lane-1']);
  });
});

/** What a grading has left when it ends. */
async function leftBy(grading: Promise<GradeReport>, slots: Slots, deps: GradeDeps) {
  const error: unknown = await grading.catch((reason) => reason);
  const left = { error, running: sandbox.running, busy: slots.busy };
  await deps.builds.clear();
  return { ...left, boxes: sandbox.boxes.size };
}

describe('a job that fails', () => {
  test('by a client that hangs up ends every run, starts no other and leaves nothing', async () => {
    const slots = new Slots(2, { waitingMax: 0 });
    const deps = depsWith(slots);
    const client = new AbortController();
    const gone = new Error('gone');
    const grading = leftBy(grade(jobOf('abcd'), deps, client.signal), slots, deps);
    await untilRunning('ab');
    client.abort(gone);
    expect(await grading).toEqual({ error: gone, running: [], busy: 0, boxes: 0 });
    expect(inputs()).toBe('ab');
  });

  test.each(['a', 'b'])(
    'by a fault of the sandbox at %s starts no other run, and ends when none is left',
    async (input) => {
      const slots = new Slots(2, { waitingMax: 0 });
      const deps = depsWith(slots);
      const fault = new SandboxFault('landlock');
      let ended = false;
      const grading = leftBy(grade(jobOf('abcd'), deps), slots, deps).finally(() => {
        ended = true;
      });
      await untilRunning('ab');
      sandbox.fail(input, fault);
      const other = input === 'a' ? 'b' : 'a';
      await untilRunning(other);
      expect(ended).toBe(false);
      sandbox.finish(other, other);
      expect(await grading).toEqual({ error: fault, running: [], busy: 0, boxes: 0 });
      expect(inputs()).toBe('ab');
    },
  );

  test('by a file that cannot be written is a fault of the sandbox', async () => {
    const slots = new Slots(1, { waitingMax: 0 });
    const deps = depsWith(slots);
    const grading = leftBy(grade(jobOf('a'), deps), slots, deps);
    await untilRunning('a');
    sandbox.fail('a', Object.assign(new Error('ENOSPC: no space left'), { syscall: 'write' }));
    const { error } = await grading;
    expect(error).toBeInstanceOf(SandboxFault);
    expect(error).toMatchObject({ stage: 'files' });
  });

  test('by two faults throws the first', async () => {
    const slots = new Slots(2, { waitingMax: 0 });
    const deps = depsWith(slots);
    const grading = leftBy(grade(jobOf('abc'), deps), slots, deps);
    await untilRunning('ab');
    sandbox.fail('b', new SandboxFault('first'));
    await untilRunning('a');
    sandbox.fail('a', new SandboxFault('second'));
    expect((await grading).error).toMatchObject({ stage: 'first' });
  });
});
