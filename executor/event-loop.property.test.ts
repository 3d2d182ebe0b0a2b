import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readFeedback, toMessage } from './grading/judging/checker/feedback.ts';
import { interleave, parseMarks } from './grading/running/interleave.ts';
import { readShown, shown, upToShown, withoutFolder } from './grading/running/output.ts';
import { languages } from './languages/index.ts';
import { Outline } from './languages/java/source.ts';
import { Looks } from './tests/harness/looks.ts';

/*
 * What is done on the event loop, of whatever size requests and programs make what it is done to. Comparators and JSON
 * have files of their own: compare.test.ts and linear.property.test.ts, http/json/parser.test.ts.
 */
const KIB = 1024;
const SHOWN_BYTES_MAX = 64 * KIB;
/** Of this thread's own CPU time, which other processes do not add to. */
const HOLD_MS_MAX = 50;

function heldMs(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** One thing, another again and again, and then a third: what takes a scan that starts anew each time the longest. */
function repeated(pieces: readonly string[], lengthMax: number) {
  const piece = fc.constantFrom('', ...pieces);
  const run = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 2 })
    .map((chosen) => chosen.join('').repeat(lengthMax / 2 / chosen.join('').length));
  return fc.tuple(piece, run, run, piece).map((parts) => parts.join(''));
}

describe('a source', { timeout: 120_000 }, () => {
  const words = ['void main(', 'class A', 'record A(', ...'(){};<', 'public', 'package', 'String', 'main'];

  test('of Java has its tokens looked at a few times, whatever they are', () => {
    const run = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 });
    const property = fc.property(run, run, run, (one, two, last) => {
      const all = [...Array(500).fill(one).flat(), ...Array(500).fill(two).flat(), ...last];
      const tokens = all.flatMap((word) => word.match(/\w+|\S/g));
      const looks = new Looks();
      new Outline(looks.at(tokens));
      expect(looks.count).toBeLessThan(6 * tokens.length + 100);
    });
    fc.assert(property, { numRuns: 500, seed: 1 });
  });

  const marks = [
    '"',
    '"""',
    "'",
    '\\',
    '\\"',
    '\\"""\n',
    '/',
    '/*',
    '*/',
    '//',
    '\\u',
    '\\u0041',
    '.',
    'a.',
    ' ',
    '\n',
  ];
  const pieces = [...words, ...marks, 'é', '𝒜'];

  test.each(languages.map((language) => [language.name, language] as const))(
    'of 256 KB of %s is laid out',
    (_name, language) => {
      const property = fc.property(repeated(pieces, 256 * KIB - 40), (content) => {
        expect(heldMs(() => language.program([{ name: language.sourceFile, content }]))).toBeLessThan(HOLD_MS_MAX);
      });
      fc.assert(property, { numRuns: 60, seed: 1 });
    },
  );
});

describe('what a program says', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'event-loop-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const size = fc.oneof(fc.nat(3 * KIB), fc.nat(70 * KIB), fc.nat(10_240 * KIB));

  test('is read and looked at up to what is shown of it', async () => {
    const property = fc.asyncProperty(size, fc.constantFrom('a', 'é', '\xff', ' '), async (bytes, fill) => {
      const path = join(folder, 'out');
      writeFileSync(path, Buffer.alloc(bytes, fill));
      expect((await readShown(path, bytes)).length).toBeLessThanOrEqual(SHOWN_BYTES_MAX + 1);
      const looks = new Looks();
      shown(looks.at(Buffer.alloc(bytes, fill)));
      upToShown(looks.at(Buffer.alloc(bytes, fill)));
      expect(looks.count).toBeLessThanOrEqual(SHOWN_BYTES_MAX + 10);
    });
    await fc.assert(property, { numRuns: 30, seed: 1 });
  });

  test('as a checker is read up to what a message has of it', () => {
    const property = fc.property(size, fc.constantFrom('a', 'é', '\xff', ' '), (bytes, fill) => {
      const path = join(folder, 'judgemessage.txt');
      writeFileSync(path, Buffer.alloc(bytes, fill));
      expect(Buffer.byteLength(readFeedback(path) ?? '')).toBeLessThanOrEqual(3 * KIB + 3);
      const looks = new Looks();
      toMessage(looks.at(Buffer.alloc(bytes, fill)));
      expect(looks.count).toBeLessThanOrEqual(KIB + 4);
    });
    fc.assert(property, { numRuns: 30, seed: 1 });
  });

  test('as a runtime is looked through in a moment', () => {
    const patterns = languages.flatMap(({ outOfMemory, uncaught, inputEnded }) =>
      [outOfMemory, uncaught, inputEnded].filter((pattern) => pattern !== undefined),
    );
    const java = 'Exception in thread "main" java.util.NoSuchElementException';
    const words = [
      java,
      `${java}\n`,
      'java.lang.OutOfMemoryErro',
      'JavaScript heap',
      'MemoryErro',
      'Node.js v',
      'EOFErro',
    ];
    const others = ['Traceback (most recent call last): ', 'g++: fatal error: Killed signal ', 'std::bad_'];
    const between = ['\n', ' ', '\r', '.', '\n\tat ', 'at java.base/java.util.', 'a'];
    const property = fc.property(repeated([...words, ...others, ...between], SHOWN_BYTES_MAX), (text) => {
      for (const pattern of patterns) expect(heldMs(() => pattern.test(text))).toBeLessThan(HOLD_MS_MAX);
    });
    fc.assert(property, { numRuns: 500, seed: 1 });
  });

  test('loses the folder of its box in a moment', () => {
    const box = '/tmp/executor-1-abcdef/box-abcdef/build';
    const property = fc.property(repeated([`${box}/`, box, '/', '/tmp/', 'a'], SHOWN_BYTES_MAX), (text) => {
      expect(heldMs(() => withoutFolder(text, box))).toBeLessThan(HOLD_MS_MAX);
    });
    fc.assert(property, { numRuns: 50, seed: 1 });
  });

  test('in two outputs is put together in a moment, for as many marks as there can be', () => {
    const note = Array.from({ length: 16_384 }, (_mark, index) => `${4 * index + 1} ${2 * index}`).join('\n');
    const held = heldMs(() =>
      interleave(Buffer.alloc(SHOWN_BYTES_MAX), Buffer.alloc(SHOWN_BYTES_MAX), parseMarks(note)),
    );
    expect(held).toBeLessThan(HOLD_MS_MAX);
  });
});
