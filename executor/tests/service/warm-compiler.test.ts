/* Long, because it is mostly tables: what hostile and unusual sources come to. `npm run warm-compiler` compares all Java sources. */

import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeAhead } from '../../languages/ahead/made.ts';
import type { SourceFile } from '../../languages/index.ts';
import { java } from '../../languages/java/java.ts';
import { ARCHIVES } from '../../languages/java/jvm.ts';
import { type BothCompilers, type Built, openBothCompilers, withoutTrace } from '../harness/both-compilers.ts';

const main = (members: string): SourceFile[] => [
  { name: 'Main.java', content: `public class Main {\n${members}\n}\n` },
];
const file = (name: string, content: string): SourceFile => ({ name, content });
const repeated = <T>(count: number, text: (index: number) => T) => Array.from({ length: count }, (_, at) => text(at));

const honest = main(`
    record Point(int x, int y) {}
    public static void main(String[] arguments) {
        var points = java.util.List.of(new Point(1, 2), new Point(3, 4));
        System.out.println(points.stream().map(point -> point.x() + "," + point.y()).toList());
    }`);

describe.runIf(madeAhead(ARCHIVES).length > 0)('a warm compiler', () => {
  let both: BothCompilers;
  let expected: Built;
  beforeAll(async () => {
    both = await openBothCompilers(java);
    expected = await both.ordinary(honest);
  });
  afterAll(() => both[Symbol.asyncDispose]());

  /** Compiles it both ways, and then an honest program. */
  async function compare(files: readonly SourceFile[]) {
    const ordinary = await both.ordinary(files);
    const { built, outcome } = await both.warm(files);
    expect(withoutTrace(built)).toEqual(withoutTrace(ordinary));
    if (outcome === 'failed' || outcome === 'unusual') {
      expect((await both.warm(honest)).built).toEqual(expected); // by javac, unless the next one is ready already
      await both.restart();
    }
    expect(await both.warm(honest)).toEqual({ built: expected, outcome: 'warm' });
    return { outcome, ordinary };
  }

  /* A sample: every fifth of the sources whose output is compared elsewhere, too. */
  const sources = globSync('executor/tests/{honest,submissions}/**/*.java').sort();
  test.each(sources.filter((_path, index) => index % 5 === 0))('makes the same of %s', async (path) => {
    const files = [file(basename(path), readFileSync(path, 'utf8'))];
    const ordinary = await both.ordinary(files);
    const { built } = await both.warm(files);
    expect(built).toEqual(ordinary);
  });

  describe('makes the same of what is unusual', () => {
    test.each([
      ['no class', [file('Main.java', '')]],
      ['two public classes', [file('Main.java', 'class Main {} public class A {} public class B {}')]],
      ['one class twice', [file('Main.java', 'class Main {}'), file('Other.java', 'class Main {}')]],
      ['folders', [file('Main.java', 'class Main extends p.A {}'), file('p/A.java', 'package p; public class A {}')]],
      [
        'a package with annotations',
        [file('Main.java', 'class Main {}'), file('p/package-info.java', '@Deprecated package p;')],
      ],
      [
        'notes',
        main(
          'java.util.Date date = new java.util.Date(1, 2, 3); java.util.List list = new java.util.ArrayList(); { list.add(1); }',
        ),
      ],
      ['more errors than are shown', main(repeated(120, (at) => `X${at} x${at};`).join('\n'))],
      ['an error and a warning', main('void f() { System.runFinalization(); X y; }')],
      ['tabs and the end of the file', main('\tint x = "a\tb" + \t; /*')],
      ['letters of all planes', main('int größe = 1; String s = "日本語 😀" + ; class Größe {}')],
      ['escapes that are half a letter', main('String s = "\\ud800"; char c = \'\\u0000\';')],
      ['classes that differ in case', main('class Aa {} class aA {} class AA {}')],
      ['a name that only the other file has', [...main('Helper helper;'), file('Other.java', 'class Helper {}')]],
    ])('%s', async (_what, files) => {
      expect((await compare(files)).outcome).toBe('warm');
    });
  });

  describe('leaves to the ordinary one', () => {
    test.each([
      ['a module', [...main(''), file('module-info.java', 'module m {}')]],
      ['classes of which javac warns', main('sun.misc.Unsafe unsafe;')],
      ['the same, with an escape', main('s\\u0075n.misc.Unsafe unsafe;')],
      [
        'bytes that are no text',
        [{ name: 'Main.java', content: Buffer.from('class Main { String s = "\xff"; }', 'latin1') }],
      ],
    ])('%s', async (_what, files) => {
      expect((await compare(files)).outcome).toBe('unsuitable');
    });
  });

  describe('fails alone, and the next program is compiled as before:', () => {
    test.each([
      [
        'a constant of gigabytes',
        'failed',
        main(
          `static final String A0 = "${'a'.repeat(40)}";\n${repeated(26, (at) => `static final String A${at + 1} = A${at} + A${at};`).join('\n')}`,
        ),
      ],
      ['an array that is too long', null, main(`int[] a = {${'1,'.repeat(60_000)}};`)],
      [
        'more constants than a class may have',
        null,
        main(
          `void f(int x) {}\n${repeated(11, (part) => `void f${part}() { ${repeated(6_000, (at) => `f(${100_000 + part * 6_000 + at});`).join('')} }`).join('\n')}`,
        ),
      ],
      ['deep parentheses', 'unusual', main(`int x = ${'('.repeat(5_000)}1${')'.repeat(5_000)};`)],
      [
        'calls that are too deep for it alone, between two errors',
        'unusual',
        [
          ...main(`X y; static int f(int a) { return ${'f('.repeat(180)}a${')'.repeat(180)}; }`),
          file('Other.java', 'class Other { int z = "text"; }'),
        ],
      ],
      ['a name of 60 KB', 'warm', main(`int ${'x'.repeat(60_000)};`)],
      ['a name that is longer than that of a file', 'failed', [file('Main.java', `class ${'X'.repeat(300)} {}`)]],
      ['more classes than it may make', 'failed', main(repeated(320, (at) => `class C${at} {}`).join(''))],
    ] as const)('%s', async (_what, outcome, files) => {
      const result = await compare(files);
      if (outcome !== null) expect(result.outcome).toBe(outcome); // else it depends on the machine's speed
    });

    test('types that take seconds to infer', async () => {
      const entries = repeated(100, (at) => `Map.entry("${at}", List.of(${at}, "x"))`).join(',');
      await compare([file('Main.java', `import java.util.*; class Main { Object x = Map.ofEntries(${entries}); }`)]);
    });
  });

  describe('is not changed by, and tells nothing to', () => {
    test.each([
      ['a class of the platform', 'warm', [file('Object.java', 'package java.lang; public class Object {}')]],
      [
        'a class of the compiler',
        'unsuitable',
        [file('Context.java', 'package com.sun.tools.javac.util; public class Context {}')],
      ],
      ['its own classes', 'warm', main('Object x = new warm.WarmCompiler(), y = warm.Answer.class;')],
      [
        'annotation processors among the files',
        'warm',
        [
          ...main('@Deprecated int x;'),
          file('META-INF/services/javax.annotation.processing.Processor', 'Made\n'),
          file('META-INF/services/javax.tools.JavaCompiler', 'Made\n'),
          file(
            'Made.java',
            `import java.util.Set; import javax.annotation.processing.*; import javax.lang.model.element.TypeElement;
             @SupportedAnnotationTypes("*") public class Made extends AbstractProcessor {
               static { System.exit(0); }
               public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) { throw new Error(); }
             }`,
          ),
        ],
      ],
      [
        'options in a package’s comment',
        'warm',
        [...main(''), file('p/package-info.java', '/** -Xplugin:Made -processor Made */ package p;')],
      ],
    ] as const)('%s', async (_what, outcome, files) => {
      expect((await compare(files)).outcome).toBe(outcome);
    });

    test('a program that asks for the classes of the last one', async () => {
      expect(
        (await both.warm([file('Secret.java', 'public class Secret { public static int KEY = 7; }')])).outcome,
      ).toBe('warm');
      const { ordinary, outcome } = await compare(main('int key = Secret.KEY;'));
      expect({ ok: ordinary.ok, outcome }).toEqual({ ok: false, outcome: 'warm' });
    });
  });

  test('programs that come at once get the right classes each, from whichever compiler', async () => {
    const programs = repeated(6, (at) => [file(`C${at}.java`, `class C${at} { int x = ${at}; }`)]);
    const built = await Promise.all(programs.map((files) => both.warm(files)));
    for (const [at, files] of programs.entries()) expect(built[at]?.built).toEqual(await both.ordinary(files));
  });
});
