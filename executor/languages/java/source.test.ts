/* Long, because it is mostly tables: one row for each form that a Java source can have. */

import { describe, expect, test } from 'vitest';
import { Looks } from '../../tests/harness/looks.ts';
import { describeSource, Outline } from './source.ts';

const main = 'public static void main(String[] args) { System.out.println(1); }';
const nothing = undefined;

type Row = [name: string, source: string, fileClass: string | undefined, mainClass: string | undefined];

function check(rows: Row[]) {
  test.each(rows)('%s', (_name, source, fileClass, mainClass) => {
    expect(describeSource(source)).toEqual({ fileClass, mainClass });
  });
}

describe('the file is named after its public type, and the type with main is run', () => {
  check([
    ['a public class', `public class Main { ${main} }`, 'Main', 'Main'],
    ['a public class of another name', `public class Solution { ${main} }`, 'Solution', 'Solution'],
    ['a class that is not public', `class Solution { ${main} }`, 'Solution', 'Solution'],
    ['a final public class', `public final class A { ${main} }`, 'A', 'A'],
    ['modifiers in another order', `final strictfp public class A { ${main} }`, 'A', 'A'],
    ['main in a class that is not public', `class Run { ${main} } public class Data { }`, 'Data', 'Run'],
    ['main behind a public class without it', `public class Data { } class Run { ${main} }`, 'Data', 'Run'],
    ['main in the last of three classes', `class A { } class B { } class C { ${main} }`, 'C', 'C'],
    ['two mains, the public class last', `class Helper { ${main} } public class App { ${main} }`, 'App', 'App'],
    ['two mains, the public class first', `public class App { ${main} } class Helper { ${main} }`, 'App', 'App'],
    ['no main: the public class', 'class A { } public class B { }', 'B', 'B'],
    ['no main and nothing public: the first class', 'class A { } class B { }', 'A', 'A'],
    ['a superclass and interfaces', `public class A extends B implements C, D { ${main} } class B { }`, 'A', 'A'],
    ['a sealed class', `public sealed class A permits B { ${main} } final class B extends A { }`, 'A', 'A'],
    ['a non-sealed class', `sealed class B permits A { } non-sealed class A extends B { ${main} }`, 'A', 'A'],
    ['a record', `public record Point(int x, int y) { ${main} }`, 'Point', 'Point'],
    ['a record that is not public', `record Point(int x) { } class Run { ${main} }`, 'Run', 'Run'],
    ['an enum with main', `public enum Color { RED, GREEN; ${main} }`, 'Color', 'Color'],
    ['an enum whose constants have bodies', `enum Op { ADD { int f() { return 1; } }; ${main} }`, 'Op', 'Op'],
    ['an interface with main', `public interface App { static void main(String[] args) { } }`, 'App', 'App'],
    ['an annotation type', `public @interface Mark { } class Run { ${main} }`, 'Mark', 'Run'],
    ['a comment that an escape opens', `class A { ${main} } \\u002f* public class B { } */`, 'A', 'A'],
    ['an escaped backslash, which is no escape', `class A { String s = "\\\\u002f*"; ${main} }`, 'A', 'A'],
    ['a name that no class can have', `class ${'x'.repeat(1001)} { ${main} }`, 'x'.repeat(1001), undefined],
    ['a class that is called main', `class main { ${main} }`, 'main', 'main'],
    ['everything on one line', `class A{}public class B{${main}}`, 'B', 'B'],
    ['words on many lines', 'public\nclass\nA\n{\npublic\nstatic\nvoid\nmain\n(String[] a) { } }', 'A', 'A'],
    ['CRLF', `import java.util.*;\r\npublic class A {\r\n${main}\r\n}\r\n`, 'A', 'A'],
  ]);
});

describe('what counts as main', () => {
  check([
    ['variable arguments', 'class A { } class B { static public void main(String... args) { } }', 'B', 'B'],
    [
      'more modifiers',
      'class A { } class B { public static final synchronized void main(final String[] a) { } }',
      'B',
      'B',
    ],
    ['an array behind the name', 'class A { } class B { public static void main(String args[]) { } }', 'B', 'B'],
    ['a space before the bracket', 'class A { } class B { public static void main (String[] a) { } }', 'B', 'B'],
    [
      'a comment before the name',
      'class A { } class B { public static void /* the */ main(String[] a) { } }',
      'B',
      'B',
    ],
    ['a call of main is not one', `class A { void f() { B.main(null); main(1); } } class B { ${main} }`, 'B', 'B'],
    [
      'a main that returns something is not one',
      `class A { static int main(int x) { return x; } } class B { ${main} }`,
      'B',
      'B',
    ],
    ['a field named main is not one', `class A { int main = 1; } class B { ${main} }`, 'B', 'B'],
    ['a longer name is not one', `class A { static void mainLoop() { } } class B { ${main} }`, 'B', 'B'],
    ['an abstract main is not one', `interface Job { void main(); } class B { ${main} }`, 'B', 'B'],
    ['main behind other methods', `class A { } class B { void f() { if (true) { } } ${main} }`, 'B', 'B'],
    ['main behind an initializer', `class A { } class B { static { int[] a = { 1, 2 }; } ${main} }`, 'B', 'B'],
    ['main in a nested class', `public class A { static class In { ${main} } } class B { ${main} }`, 'A', 'B'],
    ['main behind a nested class', `class A { } class B { static class In { void f() { } } ${main} }`, 'B', 'B'],
    [
      'nested types do not name the file',
      'class A { public static class In { } interface J { } enum E { X } }',
      'A',
      'A',
    ],
    [
      'main in an anonymous class',
      `class A { Object o = new Object() { void main() { } }; } class B { ${main} }`,
      'B',
      'B',
    ],
  ]);
});

describe('of several types with main, the expected one is run', () => {
  const two = `class Node { ${main} } class Main { ${main} }`;
  const three = `class Node { ${main} } public class App { ${main} } class Solution { ${main} }`;

  test.each<[name: string, source: string, fileName: string | undefined, mainClass: string]>([
    ['Main, where the file has no other name', two, undefined, 'Main'],
    ['Main, in a file of that name', two, 'Main.java', 'Main'],
    ['Main, whatever the file is called', two, 'Node.java', 'Main'],
    ['the class of the file', three, 'Solution.java', 'Solution'],
    ['the class of a file in a folder', three, 'src/Solution.java', 'Solution'],
    ['the public class, where none has the name of the file', three, 'Other.java', 'App'],
    ['the first, where none is public', 'class B { void main() { } } class A { void main() { } }', 'C.java', 'B'],
    ['no Main without a main', `class Main { } class Run { ${main} }`, undefined, 'Run'],
    [
      'no Main that only some versions can run',
      `class Main { void main() { } } class Run { ${main} }`,
      undefined,
      'Run',
    ],
  ])('%s', (_name, source, fileName, mainClass) => {
    expect(describeSource(source, fileName).mainClass).toBe(mainClass);
  });
});

describe('a method named main that is not an entry point', () => {
  const others = (declaration: string) => `class A { ${declaration} } class B { ${main} }`;

  test.each([
    ['of a string', others('public static void main(String text) { }')],
    ['of a list', others('public static void main(List<String> list) { }')],
    ['of a list of arrays', others('public static void main(List<String[]> list) { }')],
    ['of an array of arrays', others('public static void main(String[][] rows) { }')],
    ['of an array and something else', others('public static void main(String[] a, int n) { }')],
    ['of something else and an array', others('public static void main(int n, String... a) { }')],
    ['of an array of something else', others('public static void main(int[] a) { }')],
    ['of an instance', others('public void main(String[] a) { }')],
    ['that is not public', others('static void main(String[] a) { }')],
    ['that is private', others('private static void main(String[] a) { }')],
  ])('%s is not chosen if there is a proper main', (_name, source) => {
    expect(describeSource(source).mainClass).toBe('B');
  });

  test.each([
    ['of an instance', 'class A { } class B { void main(String[] a) { } }'],
    ['that is not public', 'class A { } class B { static void main(String... a) { } }'],
    ['without parameters', 'class A { void main(int n) { } } class B { static void main() { } }'],
  ])('a main that only a later Java runs is chosen if there is no other: %s', (_name, source) => {
    expect(describeSource(source).mainClass).toBe('B');
  });

  test.each([
    ['final and an annotation', 'public static void main(@Mark final String[] a) { }'],
    ['the whole name of its class', 'public static void main(java.lang.String[] a) { }'],
    ['a type parameter', 'public static <T> void main(String[] a) { }'],
    ['no public, in an interface', 'static void main(String[] a) { }'],
  ])('main with %s is an entry point', (_name, declaration) => {
    const kind = declaration.startsWith('static') ? 'interface' : 'class';
    expect(describeSource(`class A { void main() { } } ${kind} B { ${declaration} }`).mainClass).toBe('B');
  });
});

describe('comments and literals are ignored', () => {
  check([
    ['a line comment', `// public class Wrong {\npublic class A { ${main} }`, 'A', 'A'],
    ['a block comment', `/* public class Wrong { */ public class A { ${main} }`, 'A', 'A'],
    ['a documentation comment', `/**\n * The public class Wrong.\n */\npublic class A { ${main} }`, 'A', 'A'],
    ['a comment with an apostrophe', `// don't public class Wrong\npublic class A { ${main} }`, 'A', 'A'],
    ['a comment with a quotation mark', `/* " */ public class A { ${main} } // "`, 'A', 'A'],
    ['a comment within a declaration', `public /* class Wrong */ class // B\n A { ${main} }`, 'A', 'A'],
    ['a block comment that begins in a line comment', `// /*\npublic class A { ${main} }\n// */`, 'A', 'A'],
    ['a comment that never ends', `public class A { ${main} } /* class B {`, 'A', 'A'],
    ['braces in comments', `class A { /* } */ // }\n } class B { /* { */ ${main} }`, 'B', 'B'],
    ['a string', `class A { String s = "public class Wrong { void main("; ${main} }`, 'A', 'A'],
    ['a string with a brace', `class A { String s = "}"; void f() { } } class B { ${main} }`, 'B', 'B'],
    ['a string with an escaped quotation mark', `class A { String s = "\\"}"; } class B { ${main} }`, 'B', 'B'],
    ['a string that ends in a backslash', `class A { String s = "}\\\\"; } class B { ${main} }`, 'B', 'B'],
    ['a string that looks like a comment', `class A { String s = "/*"; } class B { ${main} } // */`, 'B', 'B'],
    ['a string with an address', `class A { String s = "http://x.y"; } class B { ${main} }`, 'B', 'B'],
    ['an empty string', `class A { String s = "" + ""; } class B { ${main} }`, 'B', 'B'],
    ['a brace as a character', `class A { char c = '}', d = '{'; } class B { ${main} }`, 'B', 'B'],
    ['a quotation mark as a character', `class A { char c = '"'; } class B { ${main} } // "`, 'B', 'B'],
    ['an apostrophe as a character', `class A { char c = '\\'', d = '}'; } class B { ${main} }`, 'B', 'B'],
    ['a text block', `class A { String s = """\n public class Wrong { " '\n"""; } class B { ${main} }`, 'B', 'B'],
    ['a text block with two quotation marks', `class A { String s = """\n ""}"" """; } class B { ${main} }`, 'B', 'B'],
    [
      'a text block with an escaped delimiter',
      `class A { String s = """\n \\""" class Wrong {\n"""; } public class B { ${main} }`,
      'B',
      'B',
    ],
    ['a text block that ends in a backslash', `class A { String s = """\n }\\\\"""; } class B { ${main} }`, 'B', 'B'],
  ]);
});

describe('packages and imports', () => {
  check([
    ['a package', `package com.example; public class A { ${main} }`, 'A', 'com.example.A'],
    ['a package of one word', `package judge;\nclass A { ${main} }`, 'A', 'judge.A'],
    ['a package behind a comment on another', `// package wrong;\npackage right; class A { ${main} }`, 'A', 'right.A'],
    ['main in another class of the package', `package p; public class A { } class B { ${main} }`, 'A', 'p.B'],
    ['imports', `import java.util.*; import static java.lang.Math.max; class A { ${main} }`, 'A', 'A'],
    ['a word like package in a string', `class A { String s = "package p;"; ${main} }`, 'A', 'A'],
  ]);
});

describe('annotations', () => {
  check([
    ['before a class', `@Deprecated public class A { ${main} }`, 'A', 'A'],
    ['after public', `public @Deprecated class A { ${main} }`, 'A', 'A'],
    ['with a string', `@SuppressWarnings("class Wrong") public class A { ${main} }`, 'A', 'A'],
    ['with a list in braces', `@SuppressWarnings({ "a", "b" }) public class A { ${main} }`, 'A', 'A'],
    ['with a list in braces after public', `public @Mark({ 1, 2 }) class A { } class B { ${main} }`, 'A', 'B'],
    ['with a class literal', `@With(Other.class) public class A { ${main} }`, 'A', 'A'],
    ['with a class literal of an array', `@With(int[].class) public class A { ${main} }`, 'A', 'A'],
    ['on main', `class A { } class B { @SafeVarargs ${main} }`, 'B', 'B'],
    ['on a package', `@Mark package p; class A { ${main} }`, 'A', 'p.A'],
  ]);
});

describe('generics', () => {
  check([
    ['a generic class', `public class Box<T extends Comparable<T>> { ${main} }`, 'Box', 'Box'],
    ['a generic interface', `interface F<A, B> { B of(A a); } class Run { ${main} }`, 'Run', 'Run'],
    ['a generic method', `class A { } class B { public static <T> void main(String[] args) { } }`, 'B', 'B'],
    ['a generic record that is public', `public record Pair<A, B>(A a, B b) { ${main} }`, 'Pair', 'Pair'],
    ['a generic record with main', `class Other { } record Run<T>(T t) { ${main} }`, 'Run', 'Run'],
    [
      'a generic record before a class that is not public',
      `public record Pair<A>(A a) { } class Run { ${main} }`,
      'Pair',
      'Run',
    ],
  ]);
});

describe('names', () => {
  check([
    ['a dollar and an underscore', `public class $A_1 { ${main} }`, '$A_1', '$A_1'],
    ['letters beyond ASCII', `public class Größe { ${main} }`, 'Größe', 'Größe'],
    ['Chinese', `public class 解答 { ${main} }`, '解答', '解答'],
    ['letters beyond the basic plane', `public class 𝒜b { ${main} }`, '𝒜b', '𝒜b'],
    ['Hindi, whose vowels are combining marks', `public class हिन्दी { ${main} }`, 'हिन्दी', 'हिन्दी'],
    ['a package beyond ASCII', `package größe; class A { ${main} }`, 'A', 'größe.A'],
    ['a name that begins with a keyword', `public class classRoom { ${main} }`, 'classRoom', 'classRoom'],
    [
      'a variable that is called record',
      `class A { void f() { int record = 1; record++; } } class B { ${main} }`,
      'B',
      'B',
    ],
    ['a method that is called record', `class A { void record(int x) { record(x); } ${main} }`, 'A', 'A'],
    ['a package that is called record', `package record; class A { ${main} }`, 'A', 'record.A'],
    ['an import of something that is called record', `import static a.B.record; class A { ${main} }`, 'A', 'A'],
    ['a field of an unnamed class that is called record', 'int record, other; void main() { }', nothing, nothing],
  ]);
});

describe('a source without a class that has main', () => {
  check([
    ['nothing', '', nothing, nothing],
    ['white space', ' \n\t\r\n', nothing, nothing],
    ['only a comment', '// public class A { }', nothing, nothing],
    ['only a package', 'package p;', nothing, nothing],
    ['something that is no Java', 'print("hello")', nothing, nothing],
    ['a keyword at the end', 'public class', nothing, nothing],
    ['braces that do not match', `}}} public class A { ${main} `, nothing, nothing],
    ['an unnamed class (JDK 21 and later)', 'void main() { IO.println(1); }', nothing, nothing],
    ['an unnamed class with a static main', 'public static void main(String[] args) { }', nothing, nothing],
    ['an unnamed class with a record before its main', 'record P(int x) { } void main() { }', nothing, nothing],
    ['an unnamed class with a class behind its main', 'void main() { } class Node { int value; }', nothing, nothing],
  ]);
});

describe('a source of 256 KB', () => {
  const size = 256 * 1024;
  const filled = (text: string, before = 'class A{') => before + text.repeat((size - before.length) / text.length);

  // Each is read in 25 ms at most; a scan that starts anew at every character takes seconds, and the service with it.
  test.each([
    ['class bodies', filled('class A{}', '')],
    ['declarations without bodies', filled('class A ', '')],
    ['block comments', filled('class A{/**/}', '')],
    ['an unfinished comment', filled('/*')],
    ['slashes', filled('/ *')],
    ['dots', filled('a.')],
    ['a long name behind a package', filled('a.', 'class A{} package ')],
    ['a package again and again', filled('package ', 'class A{} ')],
    ['opening brackets', filled('(')],
    ['closing brackets', filled(')')],
    ['opening braces', filled('{')],
    ['closing braces', filled('}')],
    ['heads of main', filled('void main(')],
    ['heads of main behind closing brackets', filled('void main(', `class A{${')'.repeat(size / 4)}`)],
    [
      'heads of main behind closing brackets, and before one',
      `${filled('void main(', `class A{${')'.repeat(size / 4)}`)})`,
    ],
    ['strings', filled('"a"')],
    ['text blocks', filled('"""a"""')],
    ['delimiters of text blocks', filled('"""')],
    ['an unfinished string of escaped quotation marks', filled('\\"', 'class A{"')],
    ['an unfinished character of escaped apostrophes', filled("\\'", "class A{'")],
    ['strings in lines that do not end', filled('"\\\n')],
    ['an unfinished text block of backslashes', filled('\\', 'class A{"""')],
    [
      'an unfinished text block of escaped delimiters in lines, and half an escape',
      `${filled('\\"""\n', 'class A{"""\n')}\\`,
    ],
    ['escapes', filled('\\u0041')],
    ['escapes without digits', filled('\\u')],
    ['an escape of many letters', filled('u', 'class A{\\')],
    ['letters beyond the basic plane', filled('𝒜 ')],
  ])('%s', { timeout: 20_000 }, (_name, source) => {
    expect(describeSource(source).fileClass).toBe('A');
  });

  test.each([
    ['heads of main', ['void', 'main', '(']],
    ['heads of main without String', ['void', 'main', '(', 'int', ')', ';']],
    ['mains', ['public', 'static', 'void', 'main', '(', 'String', '[', 'a', ')', '{', '}']],
    ['classes', ['class', 'A', '{', '}']],
    ['packages', ['package', 'a', ';']],
  ])('the work is linear in the number of tokens: %s', (_name, tokens) => {
    const looksAt = (count: number) => {
      const all = [...Array<string>(count).fill(')'), ...Array(count).fill(tokens).flat(), ')'];
      const looks = new Looks();
      new Outline(looks.at(all));
      return looks.count;
    };
    expect(looksAt(2_000)).toBeLessThanOrEqual(2.01 * looksAt(1_000));
  });
});
