import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOutput, readShown, SHOWN_BYTES_MAX, shown, writeInput } from './output.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(content: string | Buffer): Promise<{ path: string; bytes: number }> {
  const path = join(folder, 'out');
  await writeFile(path, content);
  return { path, bytes: Buffer.byteLength(content) };
}

/** A character whose first byte is `before` bytes before the cut, and much behind it. */
const acrossTheCut = (character: string, before: number) =>
  Buffer.from(`${'a'.repeat(SHOWN_BYTES_MAX - before)}${character}${'b'.repeat(100)}`);

const cuts: [name: string, character: string, before: number, isShown: boolean][] = [
  ['two bytes, limit after the first', 'é', 1, false],
  ['two bytes, just before the cut', 'é', 2, true],
  ['three bytes, cut after the first', '漢', 1, false],
  ['three bytes, cut after the second', '漢', 2, false],
  ['three bytes, just before the cut', '漢', 3, true],
  ['four bytes, cut after the first', '😀', 1, false],
  ['four bytes, cut after the second', '😀', 2, false],
  ['four bytes, cut after the third', '😀', 3, false],
  ['four bytes, just before the cut', '😀', 4, true],
  ['one byte, just before the cut', 'z', 1, true],
  ['one byte, just behind the cut', 'z', 0, false],
];

const cutText = (character: string, before: number, isShown: boolean) =>
  'a'.repeat(SHOWN_BYTES_MAX - before) + (isShown ? character : '');

describe('shown', () => {
  test.each<[name: string, bytes: Buffer, text: string]>([
    ['nothing', Buffer.alloc(0), ''],
    ['a short text', Buffer.from('15\n'), '15\n'],
    ['bytes that are not UTF-8', Buffer.from([0x61, 0xff, 0x62]), 'a\ufffdb'],
    ['an incomplete character', Buffer.from([0x61, 0xe6, 0xbc]), 'a\ufffd'],
    ['NUL and control characters', Buffer.from('a\0b\u001b'), 'a\0b\u001b'],
    ['a byte order mark', Buffer.from('\ufeffa'), '\ufeffa'],
  ])('%s', (_name, bytes, text) => {
    expect(shown(bytes)).toBe(text);
  });

  test('an output of 64 KB is shown whole', () => {
    expect(shown(Buffer.alloc(SHOWN_BYTES_MAX, 'a')) === 'a'.repeat(SHOWN_BYTES_MAX)).toBe(true);
    expect(SHOWN_BYTES_MAX).toBe(64 * 1024);
  });

  test.each(cuts)('a longer output is cut between characters: %s', (_name, character, before, isShown) => {
    expect(shown(acrossTheCut(character, before)) === cutText(character, before, isShown)).toBe(true);
  });

  test('a long output that is not UTF-8 loses at most three more bytes to the cut', () => {
    const text = shown(Buffer.alloc(SHOWN_BYTES_MAX + 10, 0x80));
    expect(text.length).toBeGreaterThanOrEqual(SHOWN_BYTES_MAX - 3);
    expect(text.length).toBeLessThanOrEqual(SHOWN_BYTES_MAX);
  });
});

describe('readShown', () => {
  test('a short file is read whole', async () => {
    const { path, bytes } = await fileOf('15\n');
    expect((await readShown(path, bytes)).toString()).toBe('15\n');
  });

  test('the file of an empty output is not opened', async () => {
    expect(await readShown(join(folder, 'is-not-there'), 0)).toHaveLength(0);
  });

  test('only the beginning of a long file is read', async () => {
    const { path, bytes } = await fileOf(
      Buffer.concat([Buffer.alloc(SHOWN_BYTES_MAX, 'a'), Buffer.alloc(1_000_000, 'b')]),
    );
    const text = shown(await readShown(path, bytes));
    expect(text === 'a'.repeat(SHOWN_BYTES_MAX)).toBe(true);
  });

  test.each(cuts)(
    'the beginning of a long file is cut between characters: %s',
    async (_name, character, before, isShown) => {
      const { path, bytes } = await fileOf(acrossTheCut(character, before));
      const text = shown(await readShown(path, bytes));
      expect(text === cutText(character, before, isShown), `ends in ${JSON.stringify(text.slice(-3))}`).toBe(true);
    },
  );
});

describe('readOutput', () => {
  test.each([1, SHOWN_BYTES_MAX + 1, 128 * 1024, 128 * 1024 + 1, 1_000_000])(
    '%d bytes are read completely',
    async (size) => {
      const content = Buffer.alloc(size, 'abcdefg');
      const { path, bytes } = await fileOf(content);
      expect((await readOutput(path, bytes)).equals(content)).toBe(true);
    },
  );

  test('the file of an empty output is not opened', async () => {
    expect(await readOutput(join(folder, 'is-not-there'), 0)).toHaveLength(0);
  });
});

describe('writeInput', () => {
  test.each<[name: string, text: string]>([
    ['nothing', ''],
    ['a short text', '5\n10'],
    ['characters of several bytes', 'é漢😀\n'],
    ['NUL', 'a\0b'],
    ['a long text', 'é'.repeat(200_000)],
  ])('%s is written unchanged', async (_name, text) => {
    const path = join(folder, 'in');
    await writeFile(path, 'what the test before this one read');
    await writeInput(path, text);
    expect((await readFile(path)).equals(Buffer.from(text))).toBe(true);
  });
});
