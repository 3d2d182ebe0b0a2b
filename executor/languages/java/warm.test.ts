import { describe, expect, test } from 'vitest';
import { java } from './java.ts';

const { warm } = java.compile;
const program = (...files: [name: string, content: string | Buffer][]) => ({
  files: files.map(([name, content]) => ({ name, content })),
  entry: 'Main',
});

describe('the warm compiler gets', () => {
  test.each([
    ['a source', [['Main.java', 'class Main {}']]],
    ['bytes that are text', [['Main.java', Buffer.from('class Größe {}')]]],
    ['words that contain one that it does not get', [['Main.java', 'int sunday, sun1, _sun;']]],
    ['a source in a folder that is named like one with another meaning', [['a/-b.java', '']]],
  ] as [string, [string, string | Buffer][]][])('%s', (_what, files) => {
    expect(warm.sources(program(...files))?.map(({ name }) => name)).toEqual(files.map(([name]) => name));
  });

  test('sources alone, in their order', () => {
    const files = program(['B.java', ''], ['data.txt', 'sun'], ['A.java', '']);
    expect(warm.sources(files)?.map(({ name }) => name)).toEqual(['B.java', 'A.java']);
  });
});

describe('the warm compiler does not get', () => {
  test.each([
    ['a program without sources', [['Main.txt', '']]],
    ['classes of which javac warns', [['Main.java', 'sun.misc.Unsafe x;']]],
    ['them in the second source', [['Main.java', ''], ['B.java', 'import sun . reflect.*;']]], // biome-ignore format: one row
    ['them with an escape', [['Main.java', 's\\u0075n.misc.Unsafe x;']]],
    ['them with an escape of many letters', [['Main.java', 's\\uuu0075n.misc.Unsafe x;']]],
    ['bytes that are no text', [['Main.java', Buffer.from([0xff])]]],
    ['a module', [['Main.java', ''], ['module-info.java', 'module m {}']]], // biome-ignore format: one row
    ['a module in a folder', [['Main.java', ''], ['m/module-info.java', 'module m {}']]], // biome-ignore format: one row
    ['what javac takes for an option', [['-version.java', '']]],
    ['what javac takes for a file of arguments', [['@a.java', '']]],
  ] as [string, [string, string | Buffer][]][])('%s', (_what, files) => {
    expect(warm.sources(program(...files))).toBeNull();
  });
});

describe('sources are to blame for messages that end in', () => {
  test.each([
    '1 error\n',
    'A.java:1: error: x\n2 errors\n',
    'x\n1 error\n1 warning\n',
    'x\n100 errors\nonly showing the first 100 errors, of 120 total; use -Xmaxerrs if you would like to see more\n',
  ])('%j', (messages) => {
    expect(warm.failure.test(messages)).toBe(true);
  });
});

describe('the compiler may be to blame for messages that end in', () => {
  test.each([
    '',
    'x',
    '1 error',
    '1 error\nAn exception has occurred in the compiler (25).\njava.lang.StackOverflowError\n\tat com.sun\n',
    'A.java:1: 1 error\n',
    '1 error\n\n',
    '2 warnings\n',
  ])('%j', (messages) => {
    expect(warm.failure.test(messages)).toBe(false);
  });
});
