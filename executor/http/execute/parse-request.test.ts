/* Long, because it is mostly tables: one row for each way in which a field of a request can be wrong. */

import { describe, expect, test } from 'vitest';
import { comparators, defaultLimits, defaultMaxima, type JobLimits, type Judging } from '../../grading/index.ts';
import { languages } from '../../languages/index.ts';
import { toDotPath } from '../server/dot-path.ts';
import { executeRequestSchema } from './parse-request.ts';
import type { ExecuteRequest } from './request.ts';

type Comparator = Extract<Judging, { by: 'comparator' }>['comparator'];
type Checker = Extract<Judging, { by: 'checker' }>['checker'];

const MIB = 1024 * 1024;
const KIB = 1024;
const installed = languages.map((language) => ({ language, version: '1.2.3' }));
const schema = executeRequestSchema(installed, defaultMaxima);

const oneTest = { test_cases: [{ expected_output: '15' }] };
const file = (name: string, content = '') => ({ name, content });
const bodyWith = (fields: object) => ({ language: 'python', code: 'print(15)', ...fields });
const bodyOfFiles = (...files: unknown[]) => ({ language: 'python', files });
const bodyOfTest = (fields: object) => bodyWith({ test_cases: [{ expected_output: '15', ...fields }] });

/** The body as it comes over the wire: `__proto__` is then a field like any other. */
function overTheWire(body: unknown): unknown {
  return JSON.parse(typeof body === 'string' ? body : JSON.stringify(body));
}

function parse(body: unknown, maxima: JobLimits = defaultMaxima): ExecuteRequest {
  return executeRequestSchema(installed, maxima).parse(overTheWire(body));
}

function parseGrade(body: unknown, maxima?: JobLimits): ExecuteRequest & { kind: 'grade' } {
  const request = parse(body, maxima);
  if (request.kind !== 'grade') throw new Error('not a request to grade');
  return request;
}

function comparatorOf(body: unknown): Comparator {
  const { judging } = parseGrade(body).job;
  if (judging.by !== 'comparator') throw new Error('not judged by a comparator');
  return judging.comparator;
}

function checkerOf(body: unknown, maxima?: JobLimits): Checker {
  const { judging } = parseGrade(body, maxima).job;
  if (judging.by !== 'checker') throw new Error('not judged by a checker');
  return judging.checker;
}

function parseRun(body: unknown): ExecuteRequest & { kind: 'run' } {
  const request = parse(body);
  if (request.kind !== 'run') throw new Error('not a request to run once');
  return request;
}

/** Where the errors are; empty when the body is valid. */
function errorPaths(body: unknown): string[] {
  const issues = schema.safeParse(overTheWire(body)).error?.issues ?? [];
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => toDotPath([...issue.path, key]))
      : toDotPath(issue.path),
  );
}

type InvalidRow = [name: string, body: unknown, ...paths: string[]];

function refuses(rows: InvalidRow[]) {
  test.each(rows.map(([name, body, ...paths]) => ({ name, body, paths })))('$name', ({ body, paths }) => {
    expect(errorPaths(body)).toEqual(paths);
  });
}

describe('a body of another shape is refused', () => {
  refuses([
    ['null', 'null', ''],
    ['a list', '[]', ''],
    ['a number', '5', ''],
    ['a string', '"python"', ''],
    ['no language', { code: '' }, 'language'],
    ['a language that is not a string', bodyWith({ language: 5 }), 'language'],
    ['an unknown language', bodyWith({ language: 'cobol' }), 'language'],
    ['an empty language', bodyWith({ language: '' }), 'language'],
    ['a language with a space', bodyWith({ language: 'python ' }), 'language'],
    ['a language named like a property of Object.prototype', bodyWith({ language: '__proto__' }), 'language'],
    ['a language that is called constructor', bodyWith({ language: 'constructor' }), 'language'],
    ['a language of 129 characters', bodyWith({ language: 'p'.repeat(129) }), 'language'],
    ['code that is not a string', bodyWith({ code: 5 }), 'code'],
    ['code that is null', bodyWith({ code: null }), 'code'],
    ['neither code nor files', { language: 'python' }, 'code'],
    ['both code and files', bodyWith({ files: [file('a.py')] }), 'code'],
    ['tests that are not a list', bodyWith({ test_cases: {} }), 'test_cases'],
    ['a test that is null', bodyWith({ test_cases: [null] }), 'test_cases[0]'],
    ['an empty list of tests', bodyWith({ test_cases: [] }), 'test_cases'],
    ['1001 tests', bodyWith({ test_cases: Array(1001).fill({ expected_output: '' }) }), 'test_cases'],
    ['a test without expected output', bodyWith({ test_cases: [{ input: '5' }] }), 'test_cases[0].expected_output'],
    ['an expected output that is not a string', bodyOfTest({ expected_output: 15 }), 'test_cases[0].expected_output'],
    ['an input that is not a string', bodyOfTest({ input: 5 }), 'test_cases[0].input'],
    ['hidden as a string', bodyOfTest({ hidden: 'true' }), 'test_cases[0].hidden'],
    [
      'a mistake in the second test',
      bodyWith({ test_cases: [{ expected_output: '' }, { expected_output: 1 }] }),
      'test_cases[1].expected_output',
    ],
    ['an empty id of a test', bodyOfTest({ id: '' }), 'test_cases[0].id'],
    ['an id of a test of 129 characters', bodyOfTest({ id: 'x'.repeat(129) }), 'test_cases[0].id'],
    ['an id of a test that is a number', bodyOfTest({ id: 1 }), 'test_cases[0].id'],
    ['a negative weight', bodyOfTest({ weight: -1 }), 'test_cases[0].weight'],
    ['a weight above a billion', bodyOfTest({ weight: 1e9 + 1 }), 'test_cases[0].weight'],
    ['stop_on_failure as a number', bodyWith({ ...oneTest, stop_on_failure: 1 }), 'stop_on_failure'],
    ['an empty user_id', bodyWith({ user_id: '' }), 'user_id'],
    ['a user_id of 129 characters', bodyWith({ user_id: 'x'.repeat(129) }), 'user_id'],
    ['a question_id that is a number', bodyWith({ question_id: 3 }), 'question_id'],
    ['several mistakes at once', { language: 'cobol', code: 5, timeout: 'x' }, 'language', 'code', 'timeout'],
  ]);
});

describe('a checker is refused', () => {
  const bodyOfChecker = (fields: object) =>
    bodyWith({ ...oneTest, checker: { language: 'c', code: '', protocol: 'kattis', ...fields } });
  refuses([
    ['that is a string', bodyWith({ ...oneTest, checker: 'kattis' }), 'checker'],
    ['in an unknown language', bodyOfChecker({ language: 'cobol' }), 'checker.language'],
    ['of an unknown protocol', bodyOfChecker({ protocol: 'icpc' }), 'checker.protocol'],
    [
      'of a protocol named like a property of Object.prototype',
      bodyOfChecker({ protocol: 'constructor' }),
      'checker.protocol',
    ],
    ['of no protocol', bodyOfChecker({ protocol: undefined }), 'checker.protocol'],
    ['with an unknown field', bodyOfChecker({ args: [] }), 'checker.args'],
    ['with a limit above the maximum', bodyOfChecker({ limits: { wall_time: 11 } }), 'checker.limits.wall_time'],
    ['with an unknown limit', bodyOfChecker({ limits: { memory: 16 } }), 'checker.limits.memory'],
    ['without a source', bodyOfChecker({ code: undefined }), 'checker.code'],
    ['with two sources', bodyOfChecker({ files: [file('a.c')] }), 'checker.code'],
    ['with a source of more than 256 KB', bodyOfChecker({ code: 'x'.repeat(256 * KIB + 1) }), 'checker.code'],
    [
      'with a file outside its folder',
      bodyOfChecker({ code: undefined, files: [file('../a.c')] }),
      'checker.files[0].name',
    ],
    ['beside a comparison', { ...bodyOfChecker({}), comparison: 'exact' }, 'checker'],
    ['without tests', { ...bodyOfChecker({}), test_cases: undefined }, 'checker'],
  ]);
});

describe('an interactor is refused', () => {
  const bodyOfInteractor = (fields: object, others: object = {}) =>
    bodyWith({ ...oneTest, interactor: { language: 'c', code: '', protocol: 'kattis', ...fields }, ...others });
  refuses([
    ['in an unknown language', bodyOfInteractor({ language: 'cobol' }), 'interactor.language'],
    ['of no protocol', bodyOfInteractor({ protocol: undefined }), 'interactor.protocol'],
    ['with an unknown field', bodyOfInteractor({ args: [] }), 'interactor.args'],
    ['without a source', bodyOfInteractor({ code: undefined }), 'interactor.code'],
    ['with two sources', bodyOfInteractor({ files: [file('a.c')] }), 'interactor.code'],
    ['with a wall time of its own', bodyOfInteractor({ limits: { wall_time: 1 } }), 'interactor.limits.wall_time'],
    ['with a limit above the maximum', bodyOfInteractor({ limits: { cpu_time: 11 } }), 'interactor.limits.cpu_time'],
    ['beside a comparison', bodyOfInteractor({}, { comparison: 'exact' }), 'interactor'],
    [
      'beside a checker',
      bodyOfInteractor({}, { checker: { language: 'c', code: '', protocol: 'kattis' } }),
      'interactor',
    ],
    ['without tests', bodyOfInteractor({}, { test_cases: undefined }), 'interactor'],
  ]);
});

describe('an unknown field is refused', () => {
  refuses([
    ['of the body', bodyWith({ memory: 5 }), 'memory'],
    ['of a file', bodyOfFiles({ ...file('a.py'), encoding: 'utf8' }), 'files[0].encoding'],
    ['of a test', bodyOfTest({ expected: '' }), 'test_cases[0].expected'],
    ['of the limits', bodyWith({ limits: { memory: 5 } }), 'limits.memory'],
    ['of a comparison', bodyWith({ ...oneTest, comparison: { type: 'numbers', abs: 1 } }), 'comparison.abs'],
    ['in another case', bodyWith({ Timeout: 5 }), 'Timeout'],
    ['two unknown fields', bodyWith({ a: 1, b: 2 }), 'a', 'b'],
    ['constructor', bodyWith({ constructor: 1 }), 'constructor'],
    ['toString', bodyWith({ toString: 1 }), 'toString'],
    ['constructor of the limits', bodyWith({ limits: { constructor: 1 } }), 'limits.constructor'],
    ['__proto__', '{ "language": "python", "code": "", "__proto__": { "timeout": 1 } }', '__proto__'],
    [
      '__proto__ of the limits',
      '{ "language": "python", "code": "", "limits": { "__proto__": {} } }',
      'limits.__proto__',
    ],
    [
      '__proto__ of a file',
      '{ "language": "python", "files": [{ "name": "a", "content": "", "__proto__": 1 }] }',
      'files[0].__proto__',
    ],
    [
      '__proto__ of a test',
      '{ "language": "python", "code": "", "test_cases": [{ "expected_output": "", "__proto__": 1 }] }',
      'test_cases[0].__proto__',
    ],
    [
      '__proto__ instead of a required field',
      '{ "language": "python", "code": "", "test_cases": [{ "__proto__": { "expected_output": "" } }] }',
      'test_cases[0].expected_output',
      'test_cases[0].__proto__',
    ],
  ]);
});

describe('a field that needs tests, or forbids them, is refused', () => {
  refuses([
    ['stdin with tests', bodyWith({ ...oneTest, stdin: '5' }), 'stdin'],
    ['an empty stdin with tests', bodyWith({ ...oneTest, stdin: '' }), 'stdin'],
    ['a comparison without tests', bodyWith({ comparison: 'exact' }), 'comparison'],
    ['stop_on_failure without tests', bodyWith({ stop_on_failure: false }), 'stop_on_failure'],
  ]);
});

describe('a file name', () => {
  const path = 'files[0].name';
  refuses(
    [
      '',
      '.',
      '..',
      './a.py',
      '../a.py',
      'a/../b.py',
      'a/..',
      'a/./b.py',
      '/a.py',
      '//a.py',
      'a//b.py',
      'a/',
      '/',
      '.hidden',
      '.git/config',
      'a/.hidden',
      '-o',
      'a/-rf',
      '@arguments',
      '~/a.py',
      'a b.py',
      ' a.py',
      'a.py ',
      'a\\b.py',
      'C:\\a.py',
      'a:b',
      'a*.py',
      'a;b',
      '$(a)',
      '`a`',
      "a'b",
      'a"b',
      'a\0.py',
      'a.py\0',
      'a\n.py',
      'a.py\n',
      'a\r.py',
      '\ta.py',
      'a\u001b.py',
      'a\u202e.py',
      'a\u200b.py',
      'a\ud800.py',
      'a\uff0fb.py',
      'a/b/c/d/e/f/g/h/i.py',
      'x'.repeat(201),
      '漢'.repeat(100),
    ].map((name): InvalidRow => [`${JSON.stringify(name.slice(0, 16))} is refused`, bodyOfFiles(file(name)), path]),
  );

  test.each([
    'main.py',
    'Makefile',
    'a/b.py',
    'a/b/c/d/e/f/g/h.py',
    '_private.py',
    '__init__.py',
    'a-b+c.py',
    'main.c++',
    'a..b',
    '1.txt',
    'größe.py',
    '解答.py',
    'constructor',
    'x'.repeat(200),
  ])('%s is accepted unchanged', (name) => {
    expect(parseRun(bodyOfFiles(file(name))).job.files).toEqual([file(name)]);
  });

  test('may be __proto__', () => {
    expect(parseRun(bodyOfFiles(file('__proto__'))).job.files).toEqual([file('__proto__')]);
  });
});

describe('files are refused', () => {
  refuses([
    ['when there are none', bodyOfFiles(), 'files'],
    ['when they are not a list', bodyWith({ code: undefined, files: {} }), 'files'],
    ['without a name', bodyOfFiles({ content: '' }), 'files[0].name'],
    ['without content', bodyOfFiles({ name: 'a.py' }), 'files[0].content'],
    ['with a name that is not a string', bodyOfFiles({ name: 1, content: '' }), 'files[0].name'],
    ['with content that is not a string', bodyOfFiles({ name: 'a.py', content: null }), 'files[0].content'],
    ['with the same name twice', bodyOfFiles(file('a.py'), file('b.py'), file('a.py')), 'files'],
    ['with a file whose name is also a folder', bodyOfFiles(file('a'), file('a/b.py')), 'files'],
    ['with a file whose name is also a folder named before', bodyOfFiles(file('a/b/c.py'), file('a/b')), 'files'],
    ['with a name that breaks two rules: one error', bodyOfFiles(file('!'.repeat(201))), 'files[0].name'],
    ['when there are 65', bodyOfFiles(...Array.from({ length: 65 }, (_, index) => file(`f${index}`))), 'files'],
    ['if one exceeds 256 KB', bodyOfFiles(file('a.py', 'x'.repeat(256 * KIB + 1))), 'files[0].content', 'files'],
    ['if all together exceed 256 KB', bodyOfFiles(file('a', 'x'.repeat(256 * KIB)), file('b', 'x')), 'files'],
    ['with code above 256 KB', bodyWith({ code: 'x'.repeat(256 * KIB + 1) }), 'code'],
    ['with code above 256 KB in bytes, not in characters', bodyWith({ code: 'é'.repeat(128 * KIB + 1) }), 'code'],
  ]);
});

describe('arguments are refused', () => {
  refuses([
    ['that are not a list', bodyWith({ args: 'a b' }), 'args'],
    ['that are not strings', bodyWith({ args: ['a', 1] }), 'args[1]'],
    ['that are all invalid: the first is named', bodyWith({ args: Array(32).fill(1) }), 'args[0]'],
    ['when there are 33', bodyWith({ args: Array(33).fill('a') }), 'args'],
    ['with NUL', bodyWith({ args: ['a\0b'] }), 'args[0]'],
    ['above 1 KB', bodyWith({ args: ['x'.repeat(KIB + 1)] }), 'args[0]'],
    ['above 1 KB in bytes, not in characters', bodyWith({ args: ['é'.repeat(KIB / 2 + 1)] }), 'args[0]'],
    ['of a test, with NUL', bodyOfTest({ args: ['\0'] }), 'test_cases[0].args[0]'],
    ['of a test, when there are 33', bodyOfTest({ args: Array(33).fill('a') }), 'test_cases[0].args'],
  ]);
});

describe('a comparison is refused', () => {
  const compared = (comparison: unknown) => bodyWith({ ...oneTest, comparison });
  refuses([
    ['that is unknown', compared('fuzzy'), 'comparison'],
    ['named like a property of Object.prototype', compared('toString'), 'comparison'],
    ['in another case', compared('Exact'), 'comparison'],
    ['that is null', compared(null), 'comparison'],
    ['numbers as a string', compared('numbers'), 'comparison'],
    ['of an unknown type', compared({ type: 'exact' }), 'comparison'],
    ['without a type', compared({ absolute: 1 }), 'comparison'],
  ]);

  test.each([
    ['negative', '-1'],
    ['infinite', '1e999'],
    ['above 1e300', '1e301'],
    ['a string', '"1"'],
    ['null', 'null'],
  ])('whose tolerance is %s', (_name, value) => {
    const json = `{ "language": "c", "code": "", "test_cases": [{ "expected_output": "" }],
      "comparison": { "type": "numbers", "relative": ${value} } }`;
    const paths = errorPaths(json);
    expect(paths).toHaveLength(1);
    expect(paths[0]).toMatch(/^comparison/);
  });
});

describe('a limit', () => {
  type Range = [path: string, minimum: number, maximum: number, below: string, above: string];
  const ranges: Range[] = [
    ['timeout', 0.1, 10, '0.09', '10.001'],
    ['limits.cpu_time', 0.1, 10, '0.09', '10.001'],
    ['limits.wall_time', 0.1, 10, '0.09', '10.001'],
    ['limits.memory_mb', 16, 256, '15', '257'],
    ['limits.processes', 1, 10, '0', '11'],
    ['limits.file_size_mb', 1, 10, '0', '11'],
    ['limits.output_mb', 1, 10, '0', '11'],
    ['test_cases[0].timeout', 0.1, 10, '0.09', '10.001'],
  ];

  /** A body, as JSON, with this value in the place of the path. */
  function bodyAt(path: string, value: string): string {
    const [field = '', name] = path.split('.');
    const rest = '"language": "python", "code": ""';
    if (field === 'limits') return `{ ${rest}, "limits": { "${name}": ${value} } }`;
    if (field === 'timeout') return `{ ${rest}, "timeout": ${value} }`;
    return `{ ${rest}, "test_cases": [{ "expected_output": "", "${name}": ${value} }] }`;
  }

  test.each(ranges)('%s may be from %d to %d', (path, minimum, maximum) => {
    expect(errorPaths(bodyAt(path, String(minimum)))).toEqual([]);
    expect(errorPaths(bodyAt(path, String(maximum)))).toEqual([]);
  });

  test.each(ranges)('%s is refused below %d and above %d', (path, _minimum, _maximum, below, above) => {
    expect(errorPaths(bodyAt(path, below))).toEqual([path]);
    expect(errorPaths(bodyAt(path, above))).toEqual([path]);
  });

  test.each(ranges)('%s is refused unless it is a number', (path) => {
    for (const value of ['1e999', '-1e999', '-1', '-0.5', '0', '"5"', '""', 'null', 'true', '[]', '[5]', '{}'])
      expect(errorPaths(bodyAt(path, value)), value).toEqual([path]);
  });

  test.each(['memory_mb', 'processes', 'file_size_mb', 'output_mb'])('%s must be a whole number', (name) => {
    expect(errorPaths(bodyWith({ limits: { [name]: 8.5 } }))).toEqual([`limits.${name}`]);
  });

  test('limits that are not an object are refused', () => {
    for (const limits of [null, [], 5, 'all']) expect(errorPaths(bodyWith({ limits }))).toEqual(['limits']);
  });

  test('a weight must be a finite number', () => {
    expect(errorPaths(bodyAt('test_cases[0].weight', '1e999'))).toEqual(['test_cases[0].weight']);
  });

  test('may be as high as the maximum that the operator has raised', () => {
    const raised = executeRequestSchema(installed, { ...defaultMaxima, wallTimeMs: 60_000, memoryBytes: 1024 * MIB });
    expect(raised.safeParse(bodyWith({ timeout: 60, limits: { memory_mb: 1024 } })).success).toBe(true);
    expect(raised.safeParse(bodyWith({ timeout: 60.5 })).success).toBe(false);
    expect(raised.safeParse(bodyWith({ limits: { memory_mb: 1025 } })).success).toBe(false);
  });
});

describe('a request without tests', () => {
  test('has defaults for all fields except language and code', () => {
    const request = parseRun({ language: 'python', code: 'print(15)' });
    expect(request).toEqual({
      kind: 'run',
      userId: undefined,
      questionId: undefined,
      installed: installed.find(({ language }) => language.name === 'python'),
      job: {
        installed: request.installed,
        files: [{ name: 'main.py', content: 'print(15)' }],
        limits: defaultLimits,
        stdin: '',
        args: [],
      },
    });
  });

  test('keeps the values of its fields', () => {
    const request = parseRun(bodyWith({ stdin: '5\n', args: ['-x', ''], user_id: 'u-17', question_id: 'q-3' }));
    expect(request).toMatchObject({ userId: 'u-17', questionId: 'q-3', job: { stdin: '5\n', args: ['-x', ''] } });
  });

  test.each([
    ['py', 'python', 'main.py'],
    ['Python3', 'python', 'main.py'],
    ['JAVA', 'java', 'Main.java'],
    ['C++', 'cpp', 'main.cpp'],
    ['g++', 'cpp', 'main.cpp'],
    ['c', 'c', 'main.c'],
    ['JS', 'javascript', 'main.js'],
    ['Node', 'javascript', 'main.js'],
    ['ts', 'typescript', 'main.ts'],
  ])('in %s is run as %s, with its code in %s', (asked, name, sourceFile) => {
    const request = parseRun({ language: asked, code: 'x' });
    expect(request.installed.language.name).toBe(name);
    expect(request.job.files).toEqual([{ name: sourceFile, content: 'x' }]);
  });

  test('may have code of exactly 256 KB, or empty code', () => {
    expect(errorPaths(bodyWith({ code: 'x'.repeat(256 * KIB) }))).toEqual([]);
    expect(errorPaths(bodyWith({ code: 'é'.repeat(128 * KIB) }))).toEqual([]);
    expect(errorPaths(bodyWith({ code: '' }))).toEqual([]);
  });

  test('keeps its files in their order', () => {
    const files = [file('b.py', '1'), file('a/c.py', '2'), file('ab', '3'), file('a.py', '4')];
    expect(parseRun({ language: 'python', files }).job.files).toEqual(files);
  });

  test('may have 64 files, and 32 arguments of 1 KB', () => {
    const files = Array.from({ length: 64 }, (_, index) => file(`f${index}`));
    expect(errorPaths({ language: 'python', files, args: Array(32).fill('x'.repeat(KIB)) })).toEqual([]);
  });

  test('may have ids of 128 characters', () => {
    expect(errorPaths(bodyWith({ user_id: 'x'.repeat(128), question_id: 'y'.repeat(128) }))).toEqual([]);
  });

  test('may use installed languages only, and the error lists them', () => {
    const onlyC = executeRequestSchema(
      installed.filter(({ language }) => language.name === 'c'),
      defaultMaxima,
    );
    const { error } = onlyC.safeParse({ language: 'python', code: '' });
    expect(error?.issues.map(({ message }) => message)).toEqual(['must be one of c, gcc']);
  });
});

describe('a request with tests', () => {
  test('has defaults for all fields except the expected output', () => {
    const { job, echoed } = parseGrade(bodyWith({ test_cases: [{ expected_output: '15' }, { expected_output: '' }] }));
    const defaults = { input: '', hidden: false, weight: 1, args: [], wallTimeMs: 5_000 };
    expect(job.tests).toEqual([
      { id: '1', expectedOutput: Buffer.from('15'), ...defaults },
      { id: '2', expectedOutput: Buffer.alloc(0), ...defaults },
    ]);
    expect(job.stopOnFailure).toBe(false);
    expect(job.judging).toEqual({ by: 'comparator', comparator: comparators.trimmed });
    expect(job.limits).toEqual(defaultLimits);
    expect(echoed).toEqual([
      { input: '', expectedOutput: '15' },
      { input: '', expectedOutput: '' },
    ]);
  });

  test('keeps the values of the fields of its tests', () => {
    const given = { id: 'a', input: '5\n', hidden: true, weight: 2.5, timeout: 2, args: ['x'] };
    const { job, echoed } = parseGrade(bodyOfTest({ ...given, expected_output: 'é\0' }));
    expect(job.tests).toEqual([
      {
        id: 'a',
        input: '5\n',
        expectedOutput: Buffer.from('é\0'),
        hidden: true,
        weight: 2.5,
        args: ['x'],
        wallTimeMs: 2_000,
      },
    ]);
    expect(echoed).toEqual([{ input: '5\n', expectedOutput: 'é\0' }]);
  });

  test('a test without args uses those of the request, and one with an empty list has none', () => {
    const tests = [{ expected_output: '' }, { expected_output: '', args: [] }, { expected_output: '', args: ['own'] }];
    const { job } = parseGrade(bodyWith({ test_cases: tests, args: ['all'] }));
    expect(job.tests.map(({ args }) => args)).toEqual([['all'], [], ['own']]);
  });

  test('may have 1000 tests', () => {
    expect(parseGrade(bodyWith({ test_cases: Array(1000).fill({ expected_output: '' }) })).job.tests).toHaveLength(
      1000,
    );
  });

  test('may set stop_on_failure', () => {
    expect(parseGrade(bodyWith({ ...oneTest, stop_on_failure: true })).job.stopOnFailure).toBe(true);
  });

  test.each(['trimmed', 'exact', 'tokens', 'lines_unordered'] as const)('may be compared by %s', (comparison) => {
    expect(comparatorOf(bodyWith({ ...oneTest, comparison }))).toBe(comparators[comparison]);
  });

  test.each<[tolerance: object, absolute: number, relative: number]>([
    [{ absolute: 0.5, relative: 0 }, 0.5, 0],
    [{ absolute: 0, relative: 0.5 }, 0, 0.5],
    [{}, 1e-9, 1e-9],
    [{ relative: 0 }, 1e-9, 0],
    [{ absolute: 0 }, 0, 1e-9],
  ])('may be compared as numbers within %j', (tolerance, absolute, relative) => {
    const comparator = comparatorOf(bodyWith({ ...oneTest, comparison: { type: 'numbers', ...tolerance } }));
    expect(comparator).toEqual({ name: 'numbers', absolute, relative });
  });
});

describe('a checker', () => {
  test('of one source gets the file name of its language, which may be given by any of its names', () => {
    const checker = { language: 'C++', code: 'int main() {}', protocol: 'testlib' };
    expect(checkerOf(bodyWith({ ...oneTest, checker }))).toMatchObject({
      installed: { language: { name: 'cpp' } },
      files: [{ name: 'main.cpp', content: 'int main() {}' }],
      protocol: 'testlib',
    });
  });

  test('of several files keeps all of them', () => {
    const files = [file('check.cpp', '#include "testlib.h"'), file('testlib.h')];
    const checker = { language: 'cpp', files, protocol: 'testlib' };
    expect(checkerOf(bodyWith({ ...oneTest, checker })).files).toEqual(files);
  });

  test('has the maxima of the operator as limits, not those of the submission', () => {
    const checker = { language: 'c', code: '', protocol: 'kattis' };
    const maxima = { ...defaultMaxima, cpuTimeMs: 3_000, wallTimeMs: 4_000 };
    const body = bodyWith({ ...oneTest, checker, timeout: 1, limits: { memory_mb: 16, cpu_time: 0.1, processes: 1 } });
    expect(checkerOf(body, maxima).limits).toEqual(maxima);
  });

  test('may have lower limits', () => {
    const checker = { language: 'c', code: '', protocol: 'kattis', limits: { wall_time: 0.5, memory_mb: 32 } };
    const { limits } = checkerOf(bodyWith({ ...oneTest, checker }));
    expect(limits).toEqual({ ...defaultMaxima, wallTimeMs: 500, memoryBytes: 32 * MIB });
  });
});

test('an interactor has the maxima of the operator as limits, unless lower ones are requested', () => {
  const interactor = { language: 'c', code: '', protocol: 'kattis', limits: { cpu_time: 1, memory_mb: 32 } };
  const { job } = parseGrade(bodyWith({ ...oneTest, interactor, timeout: 1, limits: { memory_mb: 16, processes: 1 } }));
  expect(job.judging).toMatchObject({
    by: 'interactor',
    interactor: {
      installed: { language: { name: 'c' } },
      protocol: 'kattis',
      limits: { ...defaultMaxima, cpuTimeMs: 1_000, memoryBytes: 32 * MIB },
    },
  });
});

describe('the limits of the run', () => {
  test('are those of the request', () => {
    const limits = { cpu_time: 2, wall_time: 3, memory_mb: 64, processes: 4, file_size_mb: 5, output_mb: 6 };
    expect(parseRun(bodyWith({ limits })).job.limits).toEqual({
      cpuTimeMs: 2_000,
      wallTimeMs: 3_000,
      memoryBytes: 64 * MIB,
      processes: 4,
      fileBytes: 5 * MIB,
      outputBytes: 6 * MIB,
    });
  });

  type WallRow = [name: string, fields: object, ofTest: object, jobMs: number, testMs: number];

  test.each<WallRow>([
    ['5 s by default', {}, {}, 5_000, 5_000],
    ['the timeout', { timeout: 8 }, {}, 8_000, 8_000],
    ['the wall time below the default', { limits: { wall_time: 2 } }, {}, 2_000, 2_000],
    ['the timeout if it is lower', { timeout: 2, limits: { wall_time: 3 } }, {}, 2_000, 2_000],
    ['the wall time if it is lower', { timeout: 8, limits: { wall_time: 6 } }, {}, 6_000, 6_000],
    ['a lower timeout of the test', {}, { timeout: 1 }, 5_000, 1_000],
    ['a higher timeout of the test', { timeout: 2 }, { timeout: 9 }, 2_000, 9_000],
    ['the wall time under a higher timeout of the test', { limits: { wall_time: 3 } }, { timeout: 9 }, 3_000, 3_000],
    ['a timeout of the test under the wall time', { limits: { wall_time: 3 } }, { timeout: 1 }, 3_000, 1_000],
  ])('wall time: %s', (_name, fields, ofTest, jobMs, testMs) => {
    const { job } = parseGrade({ ...bodyOfTest(ofTest), ...fields });
    expect(job.limits.wallTimeMs).toBe(jobMs);
    expect(job.tests.map(({ wallTimeMs }) => wallTimeMs)).toEqual([testMs]);
  });

  // The launcher reads whole numbers only.
  test.each([0.1, 0.3, 0.1234, 1 / 3, 1.005, 2.0005, 4.35, 9.99999])(
    '%d seconds become whole milliseconds',
    (seconds) => {
      const fields = { timeout: seconds, limits: { cpu_time: seconds, wall_time: seconds } };
      const { job } = parseGrade({ ...bodyOfTest({ timeout: seconds }), ...fields });
      for (const ms of [
        job.limits.cpuTimeMs,
        job.limits.wallTimeMs,
        ...job.tests.map(({ wallTimeMs }) => wallTimeMs),
      ]) {
        expect(Number.isInteger(ms), String(ms)).toBe(true);
        expect(Math.abs(ms - seconds * 1000)).toBeLessThan(1);
      }
    },
  );

  test('a maximum below a default lowers the default', () => {
    const maxima: JobLimits = {
      cpuTimeMs: 3_000,
      wallTimeMs: 2_000,
      memoryBytes: 64 * MIB,
      processes: 4,
      fileBytes: 5 * MIB,
      outputBytes: 6 * MIB,
    };
    const { job } = parseGrade(bodyWith(oneTest), maxima);
    expect(job.limits).toEqual(maxima);
    expect(job.tests.map(({ wallTimeMs }) => wallTimeMs)).toEqual([2_000]);
  });

  test('a raised maximum raises no default', () => {
    const raised = { ...defaultMaxima, cpuTimeMs: 60_000, wallTimeMs: 60_000, memoryBytes: 1024 * MIB };
    const { job } = parseGrade(bodyWith(oneTest), raised);
    expect(job.limits).toEqual(defaultLimits);
    expect(job.tests.map(({ wallTimeMs }) => wallTimeMs)).toEqual([5_000]);
  });
});
