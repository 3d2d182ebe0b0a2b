import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TestRun } from '../job.ts';
import { fitRun, withoutTexts } from './fit.ts';
import { neverJudged } from './result.ts';

const runWith = (texts: Partial<TestRun>): TestRun => ({ ...neverJudged(''), message: null, ...texts });

/** As streams write it, which takes most: see http/stream/format.ts. */
const inJson = (text: string | null) =>
  Buffer.byteLength(JSON.stringify(text ?? '').replace(/[\u0085\u2028\u2029]/g, '------')) - 2;
const bytesOf = ({ message, stdout, stderr }: TestRun) => inJson(message) + inJson(stdout) + inJson(stderr);

/** One UTF-16 unit or a pair, and what it takes. */
const characters: [name: string, character: string, bytes: number][] = [
  ['a letter', 'a', 1],
  ['DEL', '\u007f', 1],
  ['a newline', '\n', 2],
  ['a quotation mark', '"', 2],
  ['a backslash', '\\', 2],
  ['NUL', '\0', 6],
  ['U+0001', '\u0001', 6],
  ['U+001F', '\u001f', 6],
  ['U+0085, which streams escape', '\u0085', 6],
  ['é', 'é', 2],
  ['what is not UTF-8', '\ufffd', 3],
  ['U+2028, which streams escape', '\u2028', 6],
  ['a pair', '😀', 4],
];

describe.each(characters)('an output of %s', (_name, character, bytes) => {
  const run = runWith({ stdout: character.repeat(100) });

  test('is shown whole if it fits exactly', () => {
    expect(fitRun(run, 100 * bytes)).toMatchObject({ stdout: run.stdout, truncated: false });
  });

  test('is cut before the character that does not fit', () => {
    expect(fitRun(run, 100 * bytes - 1)).toMatchObject({ stdout: character.repeat(99), truncated: true });
  });
});

test('stdout and stderr get half of the room each if both are too long', () => {
  const run = fitRun(runWith({ stdout: 'o'.repeat(1000), stderr: 'e'.repeat(1000) }), 100);
  expect(run).toMatchObject({ stdout: 'o'.repeat(50), stderr: 'e'.repeat(50), truncated: true });
});

test('stdout gets the room that stderr does not need, and the other way round', () => {
  const long = 'x'.repeat(1000);
  expect(fitRun(runWith({ stdout: long, stderr: 'e' }), 100).stdout).toHaveLength(99);
  expect(fitRun(runWith({ stdout: 'o', stderr: long }), 100).stderr).toHaveLength(99);
});

test('a stderr that is cut does not set truncated, which is about stdout', () => {
  const run = fitRun(runWith({ stdout: 'o', stderr: 'e'.repeat(1000) }), 100);
  expect(run).toMatchObject({ stdout: 'o', truncated: false });
});

test('an output that was truncated before stays marked as truncated', () => {
  expect(fitRun(runWith({ stdout: 'o', truncated: true }), 3).truncated).toBe(true);
});

test('a message gets at most a quarter of the room, and shows that it was cut', () => {
  const run = fitRun(runWith({ message: 'm'.repeat(1000), stdout: 'o'.repeat(1000) }), 100);
  expect(run.message).toBe(`${'m'.repeat(22)}…`);
  expect(run.stdout).toHaveLength(75);
});

test('only texts are changed', () => {
  const run = runWith({ stdout: 'o'.repeat(1000), verdict: 'accepted', share: 1, exitCode: 7, memoryBytes: 8 });
  expect(fitRun(run, 100)).toEqual({ ...run, stdout: 'o'.repeat(100), truncated: true });
});

test('any output is cut to a prefix that fits', () => {
  const unit = fc.oneof(...characters.map(([, character]) => fc.constant(character)));
  const text = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''));
  fc.assert(
    fc.property(text, text, fc.option(text), fc.integer({ min: 16, max: 1000 }), (stdout, stderr, message, max) => {
      const run = fitRun(runWith({ stdout, stderr, message }), max);
      expect(bytesOf(run)).toBeLessThanOrEqual(max);
      expect([stdout.startsWith(run.stdout), stderr.startsWith(run.stderr)]).toEqual([true, true]);
      expect([run.stdout, run.stderr, run.message ?? ''].every((shown) => shown.isWellFormed())).toBe(true);
      expect(run.truncated).toBe(run.stdout !== stdout);
    }),
  );
});

test('a hidden test shows no output, but whether its stdout was truncated', () => {
  const run = runWith({ stdout: 'o', stderr: 'e', message: 'm', truncated: true });
  expect(withoutTexts(run)).toEqual(runWith({ stdout: '', stderr: '', message: null, truncated: true }));
});
