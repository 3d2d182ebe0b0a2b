/* Long, because every rule about languages is checked for all of them, from one table. */

import { basename, isAbsolute } from 'node:path';
import { describe, expect, test } from 'vitest';
import { c } from './c/c.ts';
import { cpp, cppFlags } from './cpp/cpp.ts';
import { languages } from './index.ts';
import { java } from './java/java.ts';
import { javascript } from './javascript/javascript.ts';
import type { Language, Program } from './language.ts';
import { python } from './python/python.ts';
import { typescript } from './typescript/typescript.ts';

const MIB = 1024 * 1024;
const FILE_NAME_BYTES_MAX = 255;
const place = { build: '/box/build', folder: '/box/scratch', memoryBytes: 256 * MIB };
const byName = languages.map((language): [name: string, language: Language] => [language.name, language]);

const named = (...names: string[]) => names.map((name) => ({ name, content: '' }));

/** The command line that compiles files of these names, the first of which is the entry. */
const compileArgv = (language: Language, ...names: string[]) =>
  language.compile.argv(language.program(named(...names)));

describe('the table of languages', () => {
  test('has the languages of the contract', () => {
    expect(languages.map(({ name }) => name).toSorted()).toEqual([
      'c',
      'cpp',
      'java',
      'javascript',
      'python',
      'typescript',
    ]);
  });

  test('has no name or alias twice', () => {
    const names = languages.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names).toEqual([...new Set(names)]);
  });

  test('has names in lower case only, because the look-up uses lower case', () => {
    const names = languages.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names).toEqual(names.map((name) => name.toLowerCase()));
  });

  test.each([
    ['py', python],
    ['python3', python],
    ['c++', cpp],
    ['g++', cpp],
    ['js', javascript],
    ['node', javascript],
    ['ts', typescript],
  ])('has the alias %s of the contract', (alias, language) => {
    expect(languages.find(({ aliases }) => aliases.includes(alias))).toBe(language);
  });
});

describe.each(byName)('%s', (_name, language) => {
  const program = language.program([{ name: language.sourceFile, content: '' }]);

  test('starts programs by absolute paths only', () => {
    const executables = [language.versionArgv(), language.compile.argv(program), language.run.argv(program, place)];
    for (const [executable = ''] of executables) expect(isAbsolute(executable), executable).toBe(true);
  });

  test('compiles the source that its layout names', () => {
    expect(language.compile.argv(program).join(' ')).toContain(program.files[0]?.name);
  });

  test('runs a file of the build folder', () => {
    expect(language.run.argv(program, place).join(' ')).toContain(place.build);
  });

  test('declares an executable of its own exactly if the first argument is in the build folder', () => {
    expect(language.run.argv(program, place)[0]?.startsWith(`${place.build}/`)).toBe(language.runsOwnExecutable);
  });

  test('keeps the name of a source that already has the default name', () => {
    const files = [{ name: language.sourceFile, content: 'x' }];
    expect(language.program(files).files.slice(0, 1)).toEqual(files);
  });

  test('needs at least one file', () => {
    expect(() => language.program([])).toThrow(RangeError);
  });

  test.each([
    ['compiler', language.compile.memory],
    ['program', language.run.memory],
  ])('has memory limits for the %s in whole bytes', (_of, memory) => {
    const grace = memory.addressSpace === 'unlimited' ? 0 : memory.addressSpace.graceBytes;
    for (const bytes of [
      memory.residentOverheadBytes,
      memory.dataTimes,
      memory.dataOverheadBytes,
      memory.stackBytes,
      grace,
    ]) {
      expect(Number.isSafeInteger(bytes) && bytes >= 0, String(bytes)).toBe(true);
    }
  });

  test('recognizes a refused allocation the same way every time', () => {
    expect(language.outOfMemory?.global || language.outOfMemory?.sticky).not.toBe(true);
    expect(language.outOfMemory?.test('')).not.toBe(true);
  });
});

describe('the signature of a refused allocation', () => {
  test.each<{ language: Language; stderr: string; isOne: boolean }>([
    {
      language: python,
      stderr: 'Traceback (most recent call last):\n  File "main.py", line 1\nMemoryError\n',
      isOne: true,
    },
    { language: python, stderr: 'MemoryError: Unable to allocate 1 GiB\n', isOne: true },
    {
      language: python,
      stderr: 'object type name: MemoryError\nobject repr     : MemoryError()\nlost sys.stderr\n',
      isOne: true,
    },
    { language: python, stderr: 'ValueError: no MemoryError here\n', isOne: false },
    { language: python, stderr: 'MemoryErrors\n', isOne: false },
    { language: java, stderr: 'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space\n', isOne: true },
    { language: java, stderr: 'Exception in thread "main" java.lang.StackOverflowError\n', isOne: false },
    {
      language: java,
      stderr:
        'Exception in thread "main" java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory\n',
      isOne: false,
    },
    {
      language: javascript,
      stderr: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n',
      isOne: true,
    },
    { language: javascript, stderr: 'RangeError: Array buffer allocation failed\n', isOne: true },
    { language: javascript, stderr: 'RangeError: Maximum call stack size exceeded\n', isOne: false },
  ])('$language.name: $stderr', ({ language, stderr, isOne }) => {
    expect(language.outOfMemory?.test(stderr)).toBe(isOne);
  });
});

describe('layout', () => {
  test.each<Language>([python, c, cpp, javascript])('$name keeps all names and runs the first', (language) => {
    const files = named('app/start.x', 'data.txt', language.sourceFile);
    expect(language.program(files)).toMatchObject({ files: expect.arrayContaining(files), entry: 'app/start.x' });
  });

  test('javascript has a package.json in the build folder, so Node searches no folder above it', () => {
    const added = { name: 'package.json', content: '{}' };
    expect(javascript.program(named('main.js')).files).toContainEqual(added);
    expect(javascript.program(named('main.js', 'package.json')).files).not.toContainEqual(added);
    expect(javascript.program(named('main.js', 'package.json')).files).toContainEqual({
      name: 'package.json',
      content: '',
    });
  });

  test('python compiles all modules, and the entry whatever its name is', () => {
    expect(compileArgv(python, 'main.py', 'lib/part.py', 'data.txt').slice(-2)).toEqual(['main.py', 'lib/part.py']);
    expect(compileArgv(python, 'solution', 'part.py', 'data.txt').slice(-2)).toEqual(['solution', 'part.py']);
    expect(compileArgv(python, 'part.py', 'main.py')).toHaveLength(compileArgv(python, 'a.py', 'b.py').length);
  });

  test.each([
    ['import multiprocessing', true],
    ['from concurrent.futures import ProcessPoolExecutor', true],
    ['import os\nos.fork()', true],
    ['import os\nprint(os.popen("ls").read())', true],
    ['from os import posix_spawn', true],
    ['a, b = os.pipe()', true],
    ['exec(input())', true],
    ['__import__(name)', true],
    ['import sys, heapq\nprint(sum(map(int, open(0).read().split())))', false],
  ])(
    'python preloads its libraries for programs that may need them, and forks for the others: %j',
    (content, isUser) => {
      const { env = {}, forks } = python.program([
        { name: 'main.py', content },
        { name: 'part.py', content: '' },
      ]) as Program;
      expect('LD_PRELOAD' in env && 'PYTHONPATH' in env).toBe(isUser);
      expect(forks).toBe(!isUser);
      const { env: ofPart = {} } = python.program([
        { name: 'main.py', content: '' },
        { name: 'part.py', content },
      ]) as Program;
      expect('LD_PRELOAD' in ofPart).toBe(isUser);
    },
  );

  test('python runs the entry', () => {
    const program = python.program(named('app/start.py', 'main.py'));
    expect(python.run.argv(program, place).at(-1)).toBe('/box/build/app/start.py');
  });

  test('javascript checks and runs the entry', () => {
    const program = javascript.program(named('app/start.js', 'main.js'));
    expect(javascript.compile.argv(program).at(-1)).toBe('app/start.js');
    expect(javascript.run.argv(program, place).at(-1)).toBe('/box/build/app/start.js');
  });

  /** What Node loads of the build folder before the program. */
  const ownPreloads = (program: Program) => {
    const argv = javascript.run.argv(program, place);
    return argv.filter((argument, at) => argv[at - 1] === '--require' && argument.startsWith(`${place.build}/`));
  };

  test('javascript preloads a file if the program mentions cpus, under a name that no submission can have', () => {
    const program = javascript.program([{ name: 'main.js', content: "require('os').cpus().length" }]);
    const file = ownPreloads(program)[0] ?? '';
    expect(program.files.map(({ name }) => `${place.build}/${name}`)).toContain(file);
    expect(basename(file)).toMatch(/^\./);
  });

  test('javascript preloads nothing for other programs', () => {
    expect(ownPreloads(javascript.program(named('main.js')))).toEqual([]);
  });

  test.each([
    ['main.ts', 'main.ts'],
    ['a/main.mts', 'a/main.mts'],
    ['main.js', 'main.js'],
    ['solution', 'solution.ts'],
    ['main.txt', 'main.txt.ts'],
  ])('typescript runs a file by its extension: %s as %s', (name, entry) => {
    const program = typescript.program(named(name, 'part.ts'));
    expect(program.entry).toBe(entry);
    expect(program.files.slice(0, 2)).toEqual(named(entry, 'part.ts'));
  });

  test('typescript chooses a name that no other file has', () => {
    expect(typescript.program(named('main', 'main.ts')).entry).toBe('main');
  });

  test.each(['main.ts', 'main.mts', 'main.cts'])(
    '%s is checked as TypeScript, also if the language is JavaScript',
    (name) => {
      for (const language of [javascript, typescript])
        expect(language.compile.argv(language.program(named(name)))).not.toContain('--check');
    },
  );

  test('the heap of javascript has the size of the memory limit', () => {
    const program = javascript.program(named('main.js'));
    expect(javascript.run.argv(program, place)).toContain('--max-old-space-size=256');
  });

  test.each<{ language: Language; names: string[]; compiled: string[] }>([
    { language: c, names: ['main.c'], compiled: ['main.c'] },
    { language: c, names: ['main.c', 'part.c', 'part.h', 'data.txt'], compiled: ['main.c', 'part.c'] },
    { language: c, names: ['solution'], compiled: ['solution'] },
    { language: c, names: ['part.h', 'main.c'], compiled: ['main.c'] },
    { language: cpp, names: ['main.cpp'], compiled: ['main.cpp'] },
    {
      language: cpp,
      names: ['main.cpp', 'a.cc', 'b.cxx', 'part.hpp', 'part.h', 'data.txt'],
      compiled: ['main.cpp', 'a.cc', 'b.cxx'],
    },
    { language: cpp, names: ['solution'], compiled: ['solution'] },
    { language: cpp, names: ['main.c++', 'part.cpp'], compiled: ['main.c++', 'part.cpp'] },
  ])('$language.name compiles $compiled of $names', ({ language, names, compiled }) => {
    expect(compileArgv(language, ...names).filter((argument) => names.includes(argument))).toEqual(compiled);
  });

  test('c and c++ run the output file of the compiler', () => {
    for (const language of [c, cpp]) {
      const program = language.program(named(language.sourceFile));
      const argv = language.compile.argv(program);
      expect(language.run.argv(program, place)).toEqual([`${place.build}/${argv[argv.indexOf('-o') + 1]}`]);
    }
  });
});

describe('a program can detect the judge', () => {
  test.each<Language>([c, cpp])('$name: by a macro', (language) => {
    expect(compileArgv(language, language.sourceFile)).toContain('-DONLINE_JUDGE');
  });

  test('c++: the precompiled header has the macro, too, as g++ ignores a header with other macros', () => {
    expect(cppFlags).toContain('-DONLINE_JUDGE');
  });

  test('java: by a system property', () => {
    expect(java.run.argv(java.program(named('Main.java')), place)).toContain('-DONLINE_JUDGE=true');
  });
});

test('java has the folder of the run for temporary files and as home, and knows the name of its user', () => {
  const argv = java.run.argv(java.program(named('Main.java')), place);
  expect(argv).toContain('-Djava.io.tmpdir=/box/scratch');
  expect(argv).toContain('-Duser.home=/box/scratch');
  expect(argv).toContain('-Duser.name=executor');
});

describe('layout of java', () => {
  const main = 'public static void main(String[] args) { }';

  test.each<[name: string, file: string, content: string, laidOut: string, entry: string]>([
    ['a class of the name of its file', 'Main.java', `public class Main { ${main} }`, 'Main.java', 'Main'],
    ['a public class of another name', 'Main.java', `public class Solution { ${main} }`, 'Solution.java', 'Solution'],
    ['a file without the ending', 'solution', `public class Solution { ${main} }`, 'Solution.java', 'Solution'],
    ['a class in a package', 'Main.java', `package a.b; public class App { ${main} }`, 'App.java', 'a.b.App'],
    ['a file in a folder', 'a/b/Main.java', `package a.b; public class App { ${main} }`, 'a/b/App.java', 'a.b.App'],
    ['main beside the public class', 'Main.java', `public class Data { } class Run { ${main} }`, 'Data.java', 'Run'],
    ['no class at all', 'Main.java', 'nonsense', 'Main.java', 'Main'],
  ])('%s', (_name, file, content, laidOut, entry) => {
    expect(java.program([{ name: file, content }])).toEqual({
      files: [{ name: laidOut, content }],
      entry,
      forks: true,
    });
  });

  test.each([
    ['import java.lang.management.*; class Main { }', false],
    ['class Main { enum Kind { A, B } }', false],
    ['class Main { int hash = System.identityHashCode(""); }', false],
    ['class Main { int enumerated, managements; }', true],
  ])('a program that could tell a fork from a fresh JVM has one of its own: %s', (content, forks) => {
    expect(java.program([{ name: 'Main.java', content }]).forks).toBe(forks);
  });

  test.each([
    [16, '-Xmx25m', '-XX:MaxNewSize=5m'],
    [256, '-Xmx345m', '-XX:MaxNewSize=85m'],
  ])('a heap for %d MB has an old generation of that size, so that one array may fill it', (megabytes, heap, young) => {
    const argv = java.run.argv(java.program(named('Main.java')), { ...place, memoryBytes: megabytes * MIB });
    expect(argv).toContain(heap);
    expect(argv).toContain(young);
  });

  test('the JVM writes nothing of its own to the stdout of a program or of the compiler', () => {
    const program = java.program(named('Main.java'));
    for (const argv of [java.run.argv(program, place), java.compile.argv(program)]) {
      const flags = argv.map((argument) => argument.replace(/^-J/, ''));
      const logging = flags.filter((flag) => flag.startsWith('-Xlog'));
      expect(logging[0]).toBe('-Xlog:disable');
      expect(logging.slice(1).every((flag) => flag.endsWith(':stderr'))).toBe(true);
      expect(flags).toContain('-XX:+DisplayVMOutputToStderr');
    }
  });

  test.each([
    ['text', `\ufeffpackage p; class A { ${main} }`, `package p; class A { ${main} }`],
    ['bytes', Buffer.from(`\ufeffclass A { ${main} }`), Buffer.from(`class A { ${main} }`)],
    ['no mark', Buffer.from(`class A { ${main} }`), Buffer.from(`class A { ${main} }`)],
  ])('a byte order mark is removed, because javac does not accept it: %s', (_name, content, without) => {
    const { files } = java.program([
      { name: 'Main.java', content },
      { name: 'Part.java', content },
      { name: 'data.txt', content },
    ]);
    expect(files.map((file) => file.content)).toEqual([without, without, content]);
  });

  test('the class named after the file is run', () => {
    const content = `class Node { ${main} } class Solution { ${main} }`;
    expect(java.program([{ name: 'Solution.java', content }]).entry).toBe('Solution');
  });

  test('only the entry is renamed', () => {
    const others = [
      { name: 'Part.java', content: 'class Other { }' },
      { name: 'data.txt', content: 'public class Wrong { }' },
    ];
    const program = java.program([{ name: 'x.java', content: `public class App { ${main} }` }, ...others]);
    expect(program.files.map(({ name }) => name)).toEqual(['App.java', 'Part.java', 'data.txt']);
    expect(program.files.slice(1)).toEqual(others);
  });

  test('only sources are given to the compiler', () => {
    expect(compileArgv(java, 'Main.java', 'a/Part.java', 'data.txt', 'x.class').slice(-2)).toEqual([
      'Main.java',
      'a/Part.java',
    ]);
  });

  test('the class with main is run from the build folder', () => {
    const program = java.program([{ name: 'Main.java', content: `package p; class App { ${main} }` }]);
    const argv = java.run.argv(program, place);
    expect(argv.slice(-3)).toEqual(['-cp', '/box/build/.classes:/box/build', 'p.App']);
  });

  test.each([
    ['another file', 'Other.java'],
    ['a folder', 'Other.java/Part.java'],
  ])('the new name of the entry is never that of %s', (_of, taken) => {
    const program = java.program([
      { name: 'Main.java', content: `public class Other { ${main} }` },
      { name: taken, content: '' },
    ]);
    const [entry, ...others] = program.files.map(({ name }) => name);
    expect(others.some((name) => name === entry || name.startsWith(`${entry}/`))).toBe(false);
  });

  test('the entry keeps a valid file name if the name of its class is too long for a file', () => {
    const content = `public class ${'A'.repeat(300)} { ${main} }`;
    const [entry] = java.program([{ name: 'Main.java', content }]).files;
    expect(Buffer.byteLength(entry?.name ?? '')).toBeLessThanOrEqual(FILE_NAME_BYTES_MAX);
  });
});
