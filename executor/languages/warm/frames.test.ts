import { describe, expect, test } from 'vitest';
import { decodeAnswer, encodeRequest } from './frames.ts';

const number = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const part = (content: string | Buffer) => [number(Buffer.byteLength(content)), Buffer.from(content)];

interface Answer {
  succeeded?: number;
  messages?: string;
  count?: number;
  names?: readonly (string | Buffer)[];
}

const answer = ({ succeeded = 1, messages = '', names = [], count = names.length }: Answer) =>
  Buffer.concat([
    number(succeeded),
    number(1500),
    number(64),
    ...part(messages),
    number(count),
    ...names.flatMap((name) => [...part(name), ...part('class')]),
  ]);

test('a request is the number of sources, and each name and text with its length', () => {
  const sources = [
    { name: 'A.java', content: 'é' },
    { name: 'b', content: Buffer.from([0xff]) },
  ];
  expect(encodeRequest(sources)).toEqual(
    Buffer.concat([number(2), ...part('A.java'), ...part('é'), ...part('b'), ...part(Buffer.from([0xff]))]),
  );
});

test('an answer is read back', () => {
  expect(decodeAnswer(answer({ messages: 'Note: ü', names: ['A.class', 'p/q/B$1.class'] }))).toEqual({
    succeeded: true,
    cpuTimeUs: 1500,
    memoryBytes: 65_536,
    messages: Buffer.from('Note: ü'),
    files: ['A.class', 'p/q/B$1.class'].map((name) => ({ name, content: Buffer.from('class') })),
  });
  expect(decodeAnswer(answer({ succeeded: 0, messages: '1 error\n' })).succeeded).toBe(false);
});

describe('no answer is', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['one that is cut off', answer({ names: ['A.class'] }).subarray(0, -1)],
    ['one with more behind it', Buffer.concat([answer({}), Buffer.alloc(1)])],
    ['one that neither succeeded nor failed', answer({ succeeded: 2 })],
    ['one that claims more files than it has', answer({ names: ['A.class'], count: 2 })],
    ['one that claims four billion files', answer({ count: 2 ** 32 - 1 })],
    ['one with too many files', answer({ names: Array.from({ length: 301 }, (_, at) => `C${at}.class`) })],
    ['one with a part of four gigabytes', Buffer.concat([number(1), number(1), number(1), number(2 ** 32 - 1)])],
  ])('%s', (_what, bytes) => {
    expect(() => decodeAnswer(bytes)).toThrow(RangeError);
  });

  test.each([
    ['no name', ['']],
    ['an absolute path', ['/etc/passwd']],
    ['a path that leads out', ['../A.class']],
    ['a path that leads out further down', ['p/../../A.class']],
    ['a path to itself', ['./A.class']],
    ['a folder', ['p/']],
    ['an empty folder name', ['p//A.class']],
    ['a NUL', ['A\0.class']],
    ['bytes that are no text', [Buffer.from([0x41, 0xff])]],
    ['a name that is too long', [`${'x'.repeat(250)}.class`]],
    ['a path that is too long', [`${'p/'.repeat(500)}A.class`]],
    ['a path twice', ['A.class', 'A.class']],
    ['a file and a folder of one name', ['A', 'A/B.class']],
    ['a file and a folder further down', ['A/B/C.class', 'A/B']],
  ])('one with %s', (_what, names) => {
    expect(() => decodeAnswer(answer({ names }))).toThrow(RangeError);
  });
});
