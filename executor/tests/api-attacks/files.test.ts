import { describe, expect, test } from 'vitest';
import { type Body, valid } from './requests.ts';
import { startTarget } from './target.ts';

const target = startTarget();
const { exchange, refuses, root } = target;

describe('a file name that leads elsewhere is refused', () => {
  const names = [
    ['../main.py', 'a/../../b', 'a/..', '..', '.', './a', 'a/./b', '../../../../tmp/x', '.bashrc', 'a/.git/config'],
    ['/etc/passwd', '/tmp/x', '//a', 'a//b', 'a/', '', ' ', '~/a', '$HOME', 'C:\\a', 'C:a', 'a\\..\\b', '\\\\host\\a'],
    ['a\0.py', 'a.py\0', 'a\n', 'a\r\nb', 'a\tb', '-o', '--help', '@options', 'a:b', 'a*', 'a|b', 'a;b', '`a`'],
    [
      '..%2fa',
      '%2e%2e/a',
      '．．/a',
      '‥/a',
      '／a',
      'a／b',
      'a∕b',
      '\ufeffa',
      'a\u202eb',
      'a\u200db',
      'e\u0301.py',
      '\ud800',
    ],
    ['x'.repeat(201), 'é'.repeat(101), 'a/b/c/d/e/f/g/h/i.py', `${'a/'.repeat(1_000_000)}a`],
  ].flat();
  refuses(
    names.map((name) => [
      JSON.stringify(name).slice(0, 30),
      {
        language: 'python',
        files: [
          { name: 'main.py', content: 'print(15)' },
          { name, content: '' },
        ],
      },
      'files[1].name',
    ]),
  );
});

describe('two files at one place are refused', () => {
  const both = (one: string, other: string): [string, Body, string] => [
    `${one} and ${other}`,
    { language: 'python', files: [one, other].map((name) => ({ name, content: 'print(15)' })) },
    'files',
  ];
  refuses([both('a.py', 'a.py'), both('a', 'a/b.py'), both('a/b.py', 'a'), both('a/b/c.py', 'a/b')]);
});

describe('files that only look alike are different files', () => {
  test.concurrent.each([
    ['the case', 'part.py', 'Part.py'],
    ['a ligature', 'fi.py', 'ﬁ.py'],
    ['the Kelvin sign', 'K.py', '\u212a.py'],
    ['the Angstrom sign', '\u00c5.py', '\u212b.py'],
    ['a composed syllable', '가.py', '\u1100\u1161.py'],
    ['a Cyrillic letter', 'a.py', '\u0430.py'],
  ])('%s', async (_name, one, other) => {
    const content = `import os; print(*(open(os.path.dirname(__file__) + "/" + name).read() for name in ${JSON.stringify([one, other])}))`;
    const files = [
      { name: 'main.py', content },
      { name: one, content: 'one' },
      { name: other, content: 'other' },
    ];
    expect(JSON.parse((await exchange(valid({ language: 'python', files })))?.body ?? '').run.stdout).toBe(
      'one other\n',
    );
  });
});

describe('a file that is called like one of the runner or of a toolchain changes no answer', () => {
  const entries: Record<string, { name: string; content: string }> = {
    python: { name: 'main.py', content: 'print(15)' },
    c: { name: 'main.c', content: '#include <stdio.h>\nint main(void) { puts("15"); }' },
    cpp: { name: 'main.cpp', content: '#include <cstdio>\nint main() { puts("15"); }' },
    java: {
      name: 'Main.java',
      content: 'class Main { public static void main(String[] a) { System.out.println(15); } }',
    },
    javascript: { name: 'main.js', content: 'console.log(15)' },
  };
  const everywhere = ['in', 'out', 'err', 'scratch', 'main', 'build/main', 'lane-0/in', 'a.out', 'proc/self/environ'];
  const python = ['sitecustomize.py', 'usercustomize.py', 'os.py', 'io.py', 'site.py', 'encodings/__init__.py'];
  const pythonToo = [
    '__main__.py',
    '__init__.py',
    'pyvenv.cfg',
    'main.pyc',
    '__pycache__/main.cpython-311.pyc',
    'main/x.py',
  ];
  const native = [
    'main.o',
    'main/x.h',
    'stdio.h',
    'stdc-predef.h',
    'libm.a',
    'libc.so',
    'cc1',
    'ld',
    'specs',
    'main.c.gch',
  ];
  const java = ['Main.class', 'module-info.class', 'java/lang/String.class', 'META-INF/MANIFEST.MF', 'Main/x', 'javac'];
  const node = [
    'node_modules/fs/index.js',
    'node_modules/console/index.js',
    'main.mjs',
    'main.json',
    'main.node',
    'node',
  ];

  /** All at once: a submission costs more than a file. `names` must not stand in each other's way. */
  const expectFifteen = async (language: string, names: readonly string[], content = 'wrong') => {
    const files = [entries[language], ...names.map((name) => ({ name, content }))];
    const answer = await exchange(valid({ language, files, test_cases: [{ expected_output: '15' }] }));
    const { verdict, compile, test_results } = JSON.parse(answer?.body ?? '');
    expect({ verdict, stderr: compile.stderr, error: test_results[0].error }).toEqual({
      verdict: 'accepted',
      stderr: '',
      error: null,
    });
  };
  const withoutFolders = everywhere.filter((name) => name !== 'main');

  test.concurrent.each<[string, string[]]>([
    ['python', [...everywhere.filter((name) => name !== 'main'), ...python, ...pythonToo]],
    ['c', [...everywhere, ...native.filter((name) => name !== 'main/x.h')]],
    ['cpp', [...everywhere, 'cstdio', 'bits/stdc++.h', ...native.filter((name) => name !== 'main/x.h')]],
    ['java', [...everywhere, ...java.filter((name) => !name.endsWith('.class')), 'java/lang/String.class']],
    ['javascript', [...everywhere, ...node]],
  ])('%s', (language, names) => expectFifteen(language, names, language === 'python' ? 'print("wrong")' : 'wrong'));

  // What the compiler makes must not lie where a file of the submission can.
  test.concurrent.each<[string, ...string[]]>([
    ['c', 'main/x.h'],
    ['cpp', 'main/x.h'],
    ['java', 'Main.class', 'module-info.class'],
  ])('%s with %s', (language, ...names) => expectFifteen(language, [...withoutFolders, ...names]));

  test.concurrent('javascript with a package.json', () =>
    expectFifteen('javascript', ['package.json'], '{"type":"commonjs"}'));

  test.concurrent.each(['main', 'main/main.c', 'a.out', 'main.o', 'in'])(
    'a C program that is called %s',
    async (name) => {
      const files = [{ ...entries['c'], name }];
      const answer = await exchange(valid({ language: 'c', files }));
      expect(JSON.parse(answer?.body ?? '').run).toMatchObject({ stdout: '15\n', status: 'ok' });
    },
  );

  test.concurrent('what a compiler says does not tell where the box is', async () => {
    const files = [entries['javascript'], { name: 'package.json', content: 'wrong' }];
    const answer = await exchange(valid({ language: 'javascript', files }));
    const { compile } = JSON.parse(answer?.body ?? '');
    expect(compile).toMatchObject({ code: 1, stderr: expect.stringContaining('package.json') });
    expect(compile.stderr).not.toContain(root);
  });
});

target.endsClean();
