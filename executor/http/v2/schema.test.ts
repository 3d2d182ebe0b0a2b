import { describe, expect, test } from 'vitest';
import { compileLimits, defaultLimits, defaultMaxima, type JobLimits, type RunJob } from '../../grading/index.ts';
import { languages } from '../../languages/index.ts';
import { toDotPath } from '../server/dot-path.ts';
import { errorAnswer } from '../server/problem.ts';
import { v2Apis } from './index.ts';
import { pistonError } from './piston-error.ts';

const MIB = 1024 * 1024;
const installed = languages.map((language) => ({ language, version: '3.11.2' }));

function schemasFor(maxima: JobLimits) {
  const [plain, piston] = v2Apis(installed, maxima);
  if (plain === undefined || piston === undefined) throw new Error('two APIs');
  return { plain: plain.schema, piston: piston.schema };
}
type Api = keyof ReturnType<typeof schemasFor>;
const apis: Api[] = ['plain', 'piston'];
const schemas = schemasFor(defaultMaxima);

const body = (fields: object = {}) => ({
  language: 'python',
  version: '*',
  files: [{ content: 'print(1)' }],
  ...fields,
});
const bodyOf = (...files: unknown[]) => body({ files });
const overTheWire = (value: unknown) => JSON.parse(JSON.stringify(value));

function jobOf(api: Api, value: unknown, maxima: JobLimits = defaultMaxima): RunJob {
  return schemasFor(maxima)[api].parse(overTheWire(value)).job;
}

/** Where the errors are, and what they say. */
function errorsOf(api: Api, value: unknown): { path: string; message: string }[] {
  const issues = schemas[api].safeParse(overTheWire(value)).error?.issues ?? [];
  return issues.map(({ path, message }) => ({ path: toDotPath(path), message }));
}

/** What a client of Piston is told. */
function messageOf(value: unknown): string | undefined {
  const { error } = schemas.piston.safeParse(overTheWire(value));
  return error === undefined ? undefined : JSON.parse(pistonError(errorAnswer(error, 'id')).body).message;
}

describe("clients of Piston get Piston's error messages", () => {
  test.each<[message: string, value: unknown]>([
    ['language is required as a string', {}],
    ['language is required as a string', body({ language: 5 })],
    ['language is required as a string', body({ language: '' })],
    ['language is required as a string', body({ language: null })],
    ['version is required as a string', { language: 'python' }],
    ['version is required as a string', body({ version: 3.1 })],
    ['version is required as a string', body({ version: '' })],
    ['files is required as an array', { language: 'python', version: '*' }],
    ['files is required as an array', body({ files: 'nope' })],
    ['files is required as an array', body({ files: {} })],
    ['files[0].content is required as a string', bodyOf({ name: 'a.py' })],
    ['files[1].content is required as a string', bodyOf({ content: '' }, { name: 'b.py', content: 5 })],
    ['brainfuck-* runtime is unknown', body({ language: 'brainfuck' })],
    ['Python-^4 runtime is unknown', body({ language: 'Python', version: '^4' })],
    ['python-latest runtime is unknown', body({ version: 'latest' })],
    ['files must include at least one utf8 encoded file', bodyOf()],
    ['files must include at least one utf8 encoded file', bodyOf({ content: 'aGk=', encoding: 'base64' })],
    ['If specified, run_timeout must be a number', body({ run_timeout: 'soon' })],
    ['If specified, compile_memory_limit must be a number', body({ compile_memory_limit: [1] })],
    ['If specified, run_cpu_time must be a number', body({ run_cpu_time: '3000' })],
    ['run_timeout must be non-negative', body({ run_timeout: -5 })],
    ['run_memory_limit must be non-negative', body({ run_memory_limit: -2 })],
  ])('%s', (message, value) => {
    expect(messageOf(value)).toBe(message);
  });
});

describe.each(apis)('%s: an invalid value is refused, and its path is named', (api) => {
  test.each<[path: string, value: unknown]>([
    ['', null],
    ['', []],
    ['', 'python'],
    ['language', body({ language: 'p'.repeat(129) })],
    ['version', body({ version: '1'.repeat(129) })],
    ['files', bodyOf({ name: 'a.py', content: '' }, { name: 'a.py', content: '' })],
    ['files', bodyOf({ name: 'a', content: '' }, { name: 'a/b.py', content: '' })],
    ['files', bodyOf({ name: 'file1.code', content: '' }, { content: '' })],
    ['files', bodyOf(...Array(65).fill({ content: '' }))],
    ['files', bodyOf({ content: 'x'.repeat(256 * 1024 + 1) })],
    ['files', bodyOf({ content: '' }, { content: '00'.repeat(256 * 1024 + 1), encoding: 'hex' })],
    ['files', bodyOf({ content: '' }, { content: ' '.repeat(512 * 1024 + 1), encoding: 'base64' })],
    ['files[0]', bodyOf('print(1)')],
    ['files[0].name', bodyOf({ name: '/etc/passwd', content: '' })],
    ['files[0].name', bodyOf({ name: '../a.py', content: '' })],
    ['files[0].name', bodyOf({ name: 'a/../../b.py', content: '' })],
    ['files[0].name', bodyOf({ name: '.main', content: '' })],
    ['files[0].name', bodyOf({ name: '-o', content: '' })],
    ['files[0].name', bodyOf({ name: 'a\0.py', content: '' })],
    ['files[0].name', bodyOf({ name: 5, content: '' })],
    ['files[0].content', bodyOf({ content: '\ud800' })],
    ['files[1].content', bodyOf({ content: '' }, { content: 'a', encoding: 'base64' })],
    ['files[1].content', bodyOf({ content: '' }, { content: 'fg', encoding: 'hex' })],
    ['files[0].encoding', bodyOf({ content: '', encoding: 'utf-16' })],
    ['stdin', body({ stdin: 5 })],
    ['stdin', body({ stdin: '\ud800' })],
    ['args', body({ args: 'a' })],
    ['args[0]', body({ args: [1] })],
    ['args[1]', body({ args: ['', 'a\0b'] })],
    ['args', body({ args: Array(33).fill('') })],
    ['run_timeout', body({ run_timeout: -1.5 })],
  ])('%s', (path, value) => {
    expect(errorsOf(api, value).map((error) => error.path)).toEqual([path]);
  });
});

describe('unknown fields', () => {
  const values = [body({ run_time: 5 }), bodyOf({ content: '', contents: '' })];
  test.each(values)('%j are refused by the plain API', (value) => {
    expect(errorsOf('plain', value)).toHaveLength(1);
  });
  test.each(values)('%j are ignored for clients of Piston', (value) => {
    expect(errorsOf('piston', value)).toEqual([]);
  });
});

test.each([
  ['language', 'cobol', '*'],
  ['version', 'python', '^4'],
])('the error of the plain API for an unknown %s lists what is installed', (path, language, version) => {
  const all = installed.map((one) => `${one.language.name}-3.11.2`).join(', ');
  const message = `${language}-${version} is not installed; there are ${all}`;
  expect(errorsOf('plain', body({ language, version }))).toEqual([{ path, message }]);
});

test('the plain API accepts sources in any encoding', () => {
  expect(jobOf('plain', bodyOf({ content: '7072696e74', encoding: 'hex' })).files).toEqual([
    { name: 'main.py', content: Buffer.from('print') },
  ]);
  const largest = { content: '61'.repeat(256 * 1024), encoding: 'hex' };
  expect(jobOf('plain', bodyOf(largest)).files[0]?.content).toHaveLength(256 * 1024);
  expect(errorsOf('plain', bodyOf())).toEqual([{ path: 'files', message: 'must include at least one file' }]);
});

describe.each(apis)('%s: files', (api) => {
  const named = (value: unknown) => jobOf(api, value).files.map(({ name }) => name);
  test.each([
    ['one without a name is called as its language calls it', bodyOf({ content: '' }), ['main.py']],
    ['one with an empty name, too', bodyOf({ name: '', content: '' }), ['main.py']],
    ['one with the name null, too', bodyOf({ name: null, content: '' }), ['main.py']],
    [
      'others have numbers',
      bodyOf({ content: '' }, { content: '' }, { content: '' }),
      ['main.py', 'file1.code', 'file2.code'],
    ],
    ['names are kept', bodyOf({ name: 'a/b.py', content: '' }, { name: 'c.txt', content: '' }), ['a/b.py', 'c.txt']],
    [
      'the first text is the entry',
      bodyOf(
        { name: 'a.bin', content: '', encoding: 'hex' },
        { name: 'b.py', content: '' },
        { name: 'c.py', content: '' },
      ),
      ['b.py', 'a.bin', 'c.py'],
    ],
    [
      'the entry has no number wherever it stands',
      bodyOf({ content: '', encoding: 'base64' }, { content: '', encoding: 'utf8' }),
      ['main.py', 'file0.code'],
    ],
  ])('%s', (_name, value, names) => {
    expect(named(value)).toEqual(names);
  });

  test('are in the working directory, with the content that was sent', () => {
    const job = jobOf(api, bodyOf({ content: 'é' }, { name: 'd.bin', content: 'ff00', encoding: 'hex' }));
    expect(job.beside).toEqual([
      { name: 'main.py', content: 'é' },
      { name: 'd.bin', content: Buffer.from([0xff, 0]) },
    ]);
    expect(job.beside).toEqual(job.files);
  });
});

describe('input', () => {
  test.each([
    [undefined, '', '\n'],
    [null, '', '\n'],
    ['', '', '\n'],
    ['5', '5', '5\n'],
    ['5\n', '5\n', '5\n'],
  ])('stdin %j becomes %j, and %j under Piston', (stdin, plain, piston) => {
    expect(jobOf('plain', body({ stdin })).stdin).toBe(plain);
    expect(jobOf('piston', body({ stdin })).stdin).toBe(piston);
  });

  test('arguments are kept, and may be absent', () => {
    expect(jobOf('piston', body({ args: ['-n', ''] })).args).toEqual(['-n', '']);
    expect(jobOf('piston', body({ args: null })).args).toEqual([]);
  });
});

describe.each(apis)('%s: limits', (api) => {
  test.each<[asked: object, limits: Partial<JobLimits>]>([
    [{}, defaultLimits],
    [{ run_timeout: null, run_cpu_time: '', run_memory_limit: 0 }, defaultLimits],
    [{ run_timeout: 3000 }, { wallTimeMs: 3000 }],
    [{ run_timeout: 0.4 }, { wallTimeMs: 1 }],
    [{ run_timeout: 1234.5 }, { wallTimeMs: 1235 }],
    [{ run_timeout: 10_001 }, { wallTimeMs: 10_000 }],
    [{ run_timeout: 1e300 }, { wallTimeMs: 10_000 }],
    [{ run_timeout: -1 }, { wallTimeMs: 10_000 }],
    [{ run_cpu_time: 2000 }, { cpuTimeMs: 2000, wallTimeMs: 5000 }],
    [{ run_cpu_time: 60_000 }, { cpuTimeMs: 10_000 }],
    [{ run_cpu_time: -1 }, { cpuTimeMs: 10_000 }],
    [{ run_memory_limit: 64 * MIB }, { memoryBytes: 64 * MIB }],
    [{ run_memory_limit: 1024 * MIB }, { memoryBytes: 256 * MIB }],
    [{ run_memory_limit: -1 }, { memoryBytes: 256 * MIB }],
    [{ run_memory_limit: 1 }, { memoryBytes: 16 * MIB }],
    [{ run_memory_limit: 20_000_000.6 }, { memoryBytes: 20_000_001 }],
  ])('%j of a run', (asked, limits) => {
    expect(jobOf(api, body(asked)).limits).toEqual({ ...defaultLimits, ...limits });
    expect(jobOf(api, body(asked)).compileLimits).toEqual(compileLimits);
  });

  test.each<[asked: object, limits: Partial<JobLimits>]>([
    [{ compile_timeout: 10_000 }, { wallTimeMs: 10_000 }],
    [{ compile_timeout: 60_000 }, { wallTimeMs: 40_000 }],
    [{ compile_timeout: -1 }, { wallTimeMs: 40_000 }],
    [{ compile_cpu_time: 500 }, { cpuTimeMs: 500 }],
    [{ compile_cpu_time: 60_000 }, { cpuTimeMs: 10_000 }],
    [{ compile_memory_limit: 100 * MIB }, { memoryBytes: 100 * MIB }],
    [{ compile_memory_limit: 1e12 }, { memoryBytes: 512 * MIB }],
    [{ compile_memory_limit: -1 }, { memoryBytes: 512 * MIB }],
    [{ compile_memory_limit: 1000 }, { memoryBytes: 16 * MIB }],
  ])('%j of a compilation', (asked, limits) => {
    expect(jobOf(api, body(asked)).compileLimits).toEqual({ ...compileLimits, ...limits });
    expect(jobOf(api, body(asked)).limits).toEqual(defaultLimits);
  });

  test("are within the operator's maxima", () => {
    const raised = { ...defaultMaxima, wallTimeMs: 60_000, cpuTimeMs: 20_000, memoryBytes: 1024 * MIB };
    expect(jobOf(api, body(), raised).limits).toEqual(defaultLimits);
    const all = { run_timeout: -1, run_cpu_time: 1e9, run_memory_limit: -1 };
    expect(jobOf(api, body(all), raised).limits).toEqual(raised);
    const lowered = { ...defaultMaxima, wallTimeMs: 1_000, cpuTimeMs: 1_000 };
    expect(jobOf(api, body(), lowered).limits).toMatchObject({ wallTimeMs: 1_000, cpuTimeMs: 1_000 });
  });
});
