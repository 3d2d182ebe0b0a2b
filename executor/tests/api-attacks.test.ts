import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { descendants } from './machine.ts';
import { killStarted, passableFolder, startProcess } from './process.ts';
import { connectRaw, type RawAnswer, rawRequest } from './raw-http.ts';

/*
 * Attacks on the service as it runs in production, over a socket. Every request that may run carries an id that begins
 * with "valid-": the last test looks for runs of any other.
 */
const MIB = 1024 * 1024;
const PLACES = 22;
const root = passableFolder('api-attacks-');
let service: ReturnType<typeof startProcess>;
let port: number;

beforeAll(async () => {
  service = startProcess({ SCRATCH_ROOT: root, SLOTS: '2', QUEUE_MAX: String(PLACES - 2), HOST: '127.0.0.1' });
  port = Number((await service.event('service.started'))['port']);
});
afterAll(async () => {
  service.kill('SIGTERM');
  await Promise.race([service.exited, sleep(5_000)]);
  killStarted();
  rmSync(root, { recursive: true, force: true });
});

let requests = 0;
const validId = () => `X-Request-Id: valid-${requests++}`;
const attackId = () => `X-Request-Id: attack-${requests++}`;
const HOST = 'Host: executor';
const JSON_TYPE = 'Content-Type: application/json';
const POST = 'POST /execute HTTP/1.1';
const lengthOf = (body: string | Buffer) => `Content-Length: ${Buffer.byteLength(body)}`;
const chunked = (body: string) => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;

type Body = string | Buffer | object;
const bytesOf = (body: Body) => (typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));

/** A request that is to be refused, whatever comes of it. */
function attack(body: Body, ...headers: string[]): Buffer {
  const bytes = bytesOf(body);
  return rawRequest([POST, HOST, JSON_TYPE, attackId(), lengthOf(bytes), ...headers], bytes);
}

/** A request that may run. */
function valid(body: Body, ...headers: string[]): Buffer {
  const bytes = bytesOf(body);
  return rawRequest([POST, HOST, JSON_TYPE, validId(), lengthOf(bytes), ...headers], bytes);
}

/** The answer to one request on a connection of its own; undefined when there is none within `msMax`. */
async function exchange(bytes: string | Buffer, msMax = 10_000): Promise<RawAnswer | undefined> {
  const connection = connectRaw(port);
  connection.send(bytes);
  const answer = await Promise.race([connection.answer(), sleep(msMax, undefined, { ref: false })]);
  connection.destroy();
  return answer;
}

const fifteen = { language: 'python', code: 'print(15)' };

/** The next program is run. */
async function isServed(): Promise<boolean> {
  const answer = await exchange(valid(fifteen));
  return answer?.status === 200 && JSON.parse(answer.body).run.stdout === '15\n';
}

/** The next request is answered; a program costs 20 ms, too much for each of hundreds of refusals. */
async function isAnswered(): Promise<boolean> {
  const answer = await exchange(rawRequest(['GET /health HTTP/1.1', HOST]));
  return answer?.status === 200 && JSON.parse(answer.body).status === 'healthy';
}

const INNARDS = /node_modules|\.[jt]s:\d|\\n +at |\/(?:tmp|work|home|usr|proc)\//;

/** RFC 9457, of this very request, and nothing of how the service is made. */
function expectProblem(answer: RawAnswer | undefined, status: number) {
  expect(answer?.status).toBe(status);
  expect(answer?.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer?.body).not.toMatch(INNARDS);
  const problem = JSON.parse(answer?.body ?? '');
  expect(problem).toMatchObject({ type: expect.any(String), title: expect.any(String), status });
  expect(problem.instance).toBe(`urn:executor:request:${answer?.headers.get('x-request-id')}`);
  return problem;
}

const pathsOf = (problem: { errors?: { path: string }[] }) => problem.errors?.map(({ path }) => path) ?? [];

/** Each is refused as invalid where `path` says, or as a whole where that is null; and the next one is served. */
function refuses(rows: [name: string, body: Body, path: string | null][]) {
  test.concurrent.each(rows)('%s', async (_name, body, path) => {
    const problem = expectProblem(await exchange(attack(body)), 400);
    if (path !== null) expect(pathsOf(problem)).toContain(path);
    expect(await isAnswered()).toBe(true);
  });
  test('and then a program is run', async () => expect(await isServed()).toBe(true));
}

const withTest = (fields: string) => `{"language":"python","code":"print(15)","test_cases":[{${fields}}]}`;
const withField = (field: string) => `{"language":"python","code":"print(15)",${field}}`;

describe('prototype pollution', () => {
  /** What would show in later requests if it came to be inherited by every object. */
  const poison = JSON.stringify({ ...fifteen, user_id: 'polluted', hidden: true, polluted: true });
  const keys = ['"__proto__":', '"constructor":{"prototype":', '"prototype":'];
  const polluting = (key: string) => `${key}${poison}${key.includes('{') ? '}' : ''}`;
  const nameOf = (key: string) => /\w+/.exec(key)?.[0];

  test.concurrent.each(
    keys.flatMap((key): [string, string][] => [
      [`${nameOf(key)}`, withField(polluting(key))],
      [`limits.${nameOf(key)}`, withField(`"limits":{${polluting(key)}}`)],
      [`test_cases[0].${nameOf(key)}`, withTest(`"expected_output":"15",${polluting(key)}`)],
      [`files[0].${nameOf(key)}`, `{"language":"python","files":[{"name":"a.py","content":"",${polluting(key)}}]}`],
      [
        `comparison.${nameOf(key)}`,
        withField(`"test_cases":[{"expected_output":"15"}],"comparison":{"type":"numbers",${polluting(key)}}`),
      ],
    ]),
  )('%s is an unknown field, and no object inherits from it', async (path, body) => {
    expect(pathsOf(expectProblem(await exchange(attack(body)), 400))).toContain(path);
    expect(pathsOf(expectProblem(await exchange(attack('{}')), 400))).toContain('language');
    const later = await exchange(valid({ ...fifteen, test_cases: [{ expected_output: '15' }] }));
    const report = JSON.parse(later?.body ?? '');
    expect(report).toMatchObject({ verdict: 'accepted', test_results: [{ hidden: false, actual_output: '15\n' }] });
    expect(report).not.toHaveProperty('user_id');
  });

  test.concurrent.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the language %s is unknown, and so is the comparison',
    async (name) => {
      expect(pathsOf(expectProblem(await exchange(attack({ ...fifteen, language: name })), 400))).toEqual(['language']);
      const compared = { ...fifteen, test_cases: [{ expected_output: '15' }], comparison: name };
      expect(pathsOf(expectProblem(await exchange(attack(compared)), 400))).toEqual(['comparison']);
    },
  );
});

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

describe('JSON that is no request', () => {
  const nested = (open: string, close: string, value = '', depth = 1_000_000) =>
    `${open.repeat(depth)}${value}${close.repeat(depth)}`;
  const arrays = nested('[', ']');
  const objects = nested('{"a":', '}', '1');
  refuses([
    ['a million arrays', arrays, ''],
    ['a million objects', objects, 'a'],
    ['a million arrays that do not end', '['.repeat(1_000_000), null],
    [
      'many arrays for a text',
      withTest(`"expected_output":${nested('[', ']', '', 100_000)}`),
      'test_cases[0].expected_output',
    ],
    ['many objects for limits', withField(`"limits":${nested('{"a":', '}', '1', 100_000)}`), 'limits.a'],
    [
      'many objects under __proto__',
      withField(`"__proto__":${nested('{"__proto__":', '}', '1', 100_000)}`),
      '__proto__',
    ],
    ['a number of a million digits', withField(`"timeout":${'9'.repeat(1_000_000)}`), 'timeout'],
    [
      '65 files',
      { language: 'python', files: Array.from({ length: 65 }, (_, i) => ({ name: `a${i}`, content: '' })) },
      'files',
    ],
    ['100 000 files', { language: 'python', files: Array(100_000).fill({ name: 'a', content: '' }) }, 'files'],
    ['300 000 tests', withField(`"test_cases":[${'{},'.repeat(300_000)}{}]`), 'test_cases'],
    ['300 000 arguments', withField(`"args":[${'"",'.repeat(300_000)}""]`), 'args'],
    ['a text for the whole', '"python"', ''],
    ['two values', `${JSON.stringify(fifteen)}${JSON.stringify(fifteen)}`, null],
    ['a comma at the end', withField('"stdin":"",'), null],
    ['a comment', withField('/* */ "stdin":""'), null],
    ['single quotes', "{'language':'python','code':''}", null],
    ['a line break in a text', withField('"stdin":"\n"'), null],
    ['NUL behind the value', `${JSON.stringify(fifteen)}\0`, null],
    ['UTF-16', Buffer.from(JSON.stringify(fifteen), 'utf16le'), null],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${JSON.stringify(fifteen)}`, 'utf16le'), null],
    ['two byte order marks', `\ufeff\ufeff${JSON.stringify(fifteen)}`, null],
  ]);
});

describe('a number that is none of the contract', () => {
  const notJson = ['NaN', 'Infinity', '-Infinity', '01', '+1', '.5', '5.', '0x5', '5n', '1_0', '-', '1e'];
  const invalid = ['1e999', '-1e999', '-0', '1e-320', '-1', '11', '"5"', '"NaN"', 'null', 'true', '[5]', '{}'];
  refuses([
    ...notJson.map((text): [string, Body, null] => [`timeout ${text}`, withField(`"timeout":${text}`), null]),
    ...invalid.map((text): [string, Body, string] => [`timeout ${text}`, withField(`"timeout":${text}`), 'timeout']),
    ...['1e999', '-1', '1e10', '"1"'].map((text): [string, Body, string] => [
      `weight ${text}`,
      withTest(`"expected_output":"","weight":${text}`),
      'test_cases[0].weight',
    ]),
    ...['1e999', '-0', '16.5', '1e3', '9007199254740993', '1e-320'].map((text): [string, Body, string] => [
      `memory_mb ${text}`,
      withField(`"limits":{"memory_mb":${text}}`),
      'limits.memory_mb',
    ]),
  ]);

  test.concurrent.each(['-0', '1e-320', '0', '1E+2', '1e9'])('a weight of %s is one', async (weight) => {
    const answer = await exchange(valid(withTest(`"expected_output":"15","weight":${weight}`)));
    expect(JSON.parse(answer?.body ?? '').summary).toMatchObject({ score: Number(weight) + 0, all_passed: true });
  });
});

describe('text that cannot be written as UTF-8 is refused, rather than changed', () => {
  refuses([
    ['a lone surrogate in code', withField('"stdin":""').replace('15', '\\ud800'), 'code'],
    ['a lone surrogate in stdin', withField('"stdin":"\\udc00"'), 'stdin'],
    ['a lone surrogate in an input', withTest('"expected_output":"","input":"\\ud800x"'), 'test_cases[0].input'],
    [
      'a lone surrogate in an expected output',
      withTest('"expected_output":"\\udfff"'),
      'test_cases[0].expected_output',
    ],
    ['surrogates in the wrong order', withField('"args":["\\udc00\\ud800"]'), 'args[0]'],
    [
      'a byte that is not UTF-8',
      Buffer.concat([Buffer.from('{"language":"python","code":"#'), Buffer.of(0xff), Buffer.from('"}')]),
      null,
    ],
    [
      'an overlong slash',
      Buffer.concat([Buffer.from('{"language":"python","code":"#'), Buffer.of(0xc0, 0xaf), Buffer.from('"}')]),
      null,
    ],
  ]);
});

describe('harmless peculiarities', () => {
  test.concurrent.each<[string, Body, string]>([
    [
      'of two equal keys the last counts',
      '{"language":"cobol","code":"print(1)","code":"print(2)","language":"python"}',
      '2\n',
    ],
    ['a byte order mark', `\ufeff${JSON.stringify(fifteen)}`, '15\n'],
    [
      'a pair of surrogates is one character',
      withField('"stdin":"\\ud83d\\ude00"').replace('15', 'ascii(input())'),
      "'\\U0001f600'\n",
    ],
    ['NUL in the input', withField('"stdin":"a\\u0000b"').replace('15', 'len(input())'), '3\n'],
    ['white space around', ` \r\n\t${JSON.stringify(fifteen)}\r\n`, '15\n'],
    ['a timeout written with an exponent', withField('"timeout":1E+0'), '15\n'],
  ])('%s', async (_name, body, stdout) => {
    expect(JSON.parse((await exchange(valid(body)))?.body ?? '').run).toMatchObject({ stdout, status: 'ok' });
  });
});

describe('bodies that are packed', () => {
  const zeros = Buffer.alloc(20 * MIB);
  const packed = gzipSync(JSON.stringify(fifteen));
  test.concurrent.each<[string, Buffer, string, number]>([
    ['a bomb of gzip', gzipSync(zeros), 'gzip', 413],
    ['a bomb of deflate', deflateSync(zeros), 'deflate', 413],
    ['a bomb of brotli', brotliCompressSync(zeros, { params: { 1: 1 } }), 'br', 413],
    ['a bomb of zstd', zstdCompressSync(zeros), 'zstd', 413],
    ['a bomb in a bomb', gzipSync(gzipSync(zeros)), 'gzip, gzip', 415],
    ['gzip that ends early', packed.subarray(0, 20), 'gzip', 400],
    ['gzip with something behind it', Buffer.concat([packed, Buffer.from('junk')]), 'gzip', 400],
    ['gzip twice in a row', Buffer.concat([packed, packed]), 'gzip', 400],
    ['no gzip at all', Buffer.from(JSON.stringify(fifteen)), 'gzip', 400],
    ['an unknown coding', packed, 'compress', 415],
    ['a charset for a coding', packed, 'utf-8', 415],
  ])('%s', async (_name, body, coding, status) => {
    expectProblem(await exchange(attack(body, `Content-Encoding: ${coding}`)), status);
    expect(await isAnswered()).toBe(true);
  });
});

describe('the type of the body', () => {
  const typed = (id: string, ...types: string[]) => {
    const body = JSON.stringify(fifteen);
    return rawRequest([POST, HOST, id, lengthOf(body), ...types.map((type) => `Content-Type: ${type}`)], body);
  };
  test.concurrent.each(
    [
      ['text/plain', 'text/json', 'application/jsonp', 'application/vnd.api+json', 'application/problem+json', '*/*'],
      [
        'application/*',
        'json',
        '',
        'application/json, text/plain',
        'multipart/form-data; boundary=a',
        'application/xml',
      ],
      ['application/x-www-form-urlencoded', 'application/json; charset=latin1', 'application/json; charset=us-ascii'],
      ['application/json; charset=utf8', 'application/json; charset=ucs-2', 'application/json; charset=cesu-8'],
      ['application/json; charset=utf-7', 'application/json; charset=utf-16', 'application/json; charset=utf-16le'],
      ['application/json; charset=utf-32', 'application/json; charset=utf-7-imap', 'application/json; charset=utf-99'],
    ].flat(),
  )('%s is refused', async (type) => {
    expectProblem(await exchange(typed(attackId(), type)), 415);
    expect(await isAnswered()).toBe(true);
  });

  test.concurrent('none, or another one first, is refused', async () => {
    expectProblem(await exchange(typed(attackId())), 415);
    expectProblem(await exchange(typed(attackId(), 'text/plain', 'application/json')), 415);
  });

  test.concurrent('what another charset would read as a request is not run', async () => {
    const body = Buffer.from(JSON.stringify(fifteen), 'utf16le');
    const lines = [POST, HOST, attackId(), 'Content-Type: application/json; charset=utf-16le', lengthOf(body)];
    expectProblem(await exchange(rawRequest(lines, body)), 415);
  });

  test.concurrent.each([
    'APPLICATION/JSON',
    'application/json;charset=utf-8',
    'application/json; charset="UTF-8"',
    'application/json;',
  ])('%s is JSON', async (type) => {
    expect((await exchange(typed(validId(), type)))?.status).toBe(200);
  });
});

describe('framing that two servers could read in two ways', () => {
  const body = JSON.stringify(fifteen);
  const size = body.length.toString(16);
  const framed = (headers: string[], text: string) => rawRequest([POST, HOST, JSON_TYPE, attackId(), ...headers], text);
  const coded = (coding: string, text = chunked(body)) => framed([`Transfer-Encoding: ${coding}`], text);
  const requestOf = (text: string) => Buffer.from(text.replace('@', `${HOST}\r\n${JSON_TYPE}\r\n${attackId()}\r\n`));

  test.concurrent.each<[string, Buffer, number]>([
    ['a length and chunks', framed([lengthOf(body), 'Transfer-Encoding: chunked'], chunked(body)), 400],
    ['chunks and a length', framed(['Transfer-Encoding: chunked', lengthOf(body)], chunked(body)), 400],
    ['chunks twice', framed(['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'], chunked(body)), 400],
    ['chunks, then none', coded('chunked, identity'), 400],
    ['no chunks', coded('identity'), 400],
    ['unknown chunks', coded('xchunked'), 400],
    ['chunks behind a vertical tab', coded('\x0bchunked'), 400],
    ['a space before the colon', framed(['Transfer-Encoding : chunked'], chunked(body)), 400],
    ['a folded header', framed([lengthOf(body), 'X-A: b\r\n c'], body), 400],
    ['a folded coding', framed(['Transfer-Encoding:\r\n chunked'], chunked(body)), 400],
    ['a line break in a header', framed([lengthOf(body), 'X-A: b\nX-B: c'], body), 400],
    ['a carriage return in a header', framed([lengthOf(body), 'X-A: b\rX-B: c'], body), 400],
    ['NUL in a header', framed([lengthOf(body), 'X-A: \0'], body), 400],
    ['lines that end in LF', Buffer.from(attack(body).toString().replaceAll('\r\n', '\n')), 400],
    ['a chunk without a size', coded('chunked', `zz\r\n${body}\r\n0\r\n\r\n`), 400],
    ['a chunk of a negative size', coded('chunked', `-1\r\n${body}\r\n0\r\n\r\n`), 400],
    ['a chunk with a prefixed size', coded('chunked', `0x${size}\r\n${body}\r\n0\r\n\r\n`), 400],
    ['a chunk whose size overflows', coded('chunked', `1${'0'.repeat(16)}\r\n${body}\r\n0\r\n\r\n`), 400],
    ['a chunk line that ends in LF', coded('chunked', `${size}\n${body}\r\n0\r\n\r\n`), 400],
    ['a chunk that is longer than it says', coded('chunked', `5\r\n${body}\r\n0\r\n\r\n`), 400],
    ['a chunk with a huge extension', coded('chunked', `${size};${'a'.repeat(20_000)}\r\n${body}\r\n0\r\n\r\n`), 413],
    ['a length in the trailers', coded('chunked', `${size}\r\n${body}\r\n0\r\nContent-Length: 3\r\n\r\n`), 400],
    ['two lengths', framed([lengthOf(body), 'Content-Length: 3'], body), 400],
    ['one length twice', framed([lengthOf(body), lengthOf(body)], body), 400],
    ['a list of lengths', framed([`${lengthOf(body)}, ${body.length}`], body), 400],
    ...['+37', '-1', '0x25', '1e3', '37.0', '3 7', '99999999999999999999999', ''].map(
      (length): [string, Buffer, number] => [
        `a length of "${length}"`,
        framed([`Content-Length: ${length}`], body),
        400,
      ],
    ),
    ['a body longer than its length', framed([`Content-Length: ${body.length - 3}`], body), 400],
    ['a packed body in a packed transfer', coded('gzip, chunked', `3\r\n\x1f\x0b\b\r\n0\r\n\r\n`), 400],
    ['no host', requestOf(`${POST}\r\n@${lengthOf(body)}\r\n\r\n${body}`.replace('@', `${JSON_TYPE}\r\n`)), 400],
    ['two hosts', framed(['Host: other', lengthOf(body)], body), 400],
    ['an unknown version', requestOf(`POST /execute HTTP/1.2\r\n@${lengthOf(body)}\r\n\r\n${body}`), 400],
    ['the preface of HTTP/2', Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), 400],
    ['a greeting of TLS', Buffer.from('16030100ff010000fb0303', 'hex'), 400],
    ['a method in small letters', requestOf(`post /execute HTTP/1.1\r\n@${lengthOf(body)}\r\n\r\n${body}`), 400],
    ['a path without its slash', requestOf(`POST execute HTTP/1.1\r\n@${lengthOf(body)}\r\n\r\n${body}`), 400],
    ['a space in the path', requestOf(`POST /exec ute HTTP/1.1\r\n@${lengthOf(body)}\r\n\r\n${body}`), 400],
    ['a header of 100 KB', framed([lengthOf(body), `X-A: ${'a'.repeat(100_000)}`], body), 431],
    ['5000 headers', framed([lengthOf(body), ...Array.from({ length: 5000 }, (_, i) => `X-${i}: 1`)], body), 431],
    ['a query of 100 KB', requestOf(`POST /execute?${'a'.repeat(100_000)} HTTP/1.1\r\n@\r\n`), 431],
  ])('%s', async (_name, bytes, status) => {
    const answer = await exchange(bytes);
    expect(answer?.status).toBe(status);
    expect(answer?.body).not.toMatch(INNARDS);
    expect(await isAnswered()).toBe(true);
  });

  // The contract: anything but 200 is a problem, and every answer carries an id.
  test.concurrent.each<[string, Buffer, number]>([
    ['a request that is not HTTP', Buffer.from('hello\r\n\r\n'), 400],
    ['a header that is too long', framed([lengthOf(body), `X-A: ${'a'.repeat(20_000)}`], body), 431],
    ['no host', rawRequest([POST, JSON_TYPE, attackId(), lengthOf(body)], body), 400],
    ['another expectation than to go on', framed([lengthOf(body), 'Expect: a-surprise'], body), 417],
  ])('%s is told so as a problem', async (_name, bytes, status) => {
    expectProblem(await exchange(bytes), status);
  });

  test.concurrent('a body that ends before its length does is not run', async () => {
    const connection = connectRaw(port);
    connection.send(framed([`Content-Length: ${body.length + 10}`], body));
    connection.halfClose();
    expect([400, undefined]).toContain((await connection.answer())?.status);
    expect(await isServed()).toBe(true);
  });
});

describe('methods and targets', () => {
  const body = JSON.stringify(fifteen);
  const asked = (line: string, id = attackId()) => rawRequest([line, HOST, JSON_TYPE, id, lengthOf(body)], body);

  test.concurrent.each(['OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'QUERY', 'GET'])(
    '%s is not allowed',
    async (method) => {
      const answer = await exchange(asked(`${method} /execute HTTP/1.1`));
      expectProblem(answer, 405);
      expect(answer?.headers.get('allow')).toBe('POST');
    },
  );

  test.concurrent('HEAD is not allowed, and has no body', async () => {
    const connection = connectRaw(port);
    connection.send(asked('HEAD /execute HTTP/1.1'));
    connection.halfClose();
    expect(await connection.answer()).toMatchObject({ status: 405, body: '' });
  });

  test.concurrent('TRACE does not send headers back', async () => {
    const answer = await exchange(rawRequest(['TRACE /health HTTP/1.1', HOST, 'Cookie: secret']));
    expect(JSON.stringify([answer?.status, answer?.body, ...(answer?.headers ?? [])])).toMatch(/^\[405,(?!.*secret)/);
  });

  test.concurrent.each(['/execute', '127.0.0.1:22', 'executor:80'])('CONNECT %s is no tunnel', async (target) => {
    expect(await exchange(asked(`CONNECT ${target} HTTP/1.1`))).toBeUndefined();
  });

  test.concurrent.each(
    [
      ['/execute%2f', '/%65xecute', '//execute', '/./execute', '/x/../execute', '/x/%2e%2e/execute', '/execute%00'],
      [
        '/execute;x',
        '/%',
        '/%ff',
        '/%c0%ae',
        '*',
        '/execute/../health',
        '/health%2f..%2fexecute',
        'file:///etc/passwd',
      ],
      ['http://', 'http://executor', '/__proto__', '/constructor', '/../../etc/passwd'],
    ].flat(),
  )('there is nothing to post to at %s', async (target) => {
    expect([404, 405]).toContain(
      expectProblem(await exchange(asked(`POST ${target} HTTP/1.1`)), target === 'http://executor' ? 405 : 404).status,
    );
  });

  test.concurrent.each(['http://executor/execute', '/execute?a[b]=1&__proto__[x]=1', `/execute?${'a'.repeat(10_000)}`])(
    '%.40s is the same target',
    async (target) => {
      expect((await exchange(asked(`POST ${target} HTTP/1.1`, validId())))?.status).toBe(200);
    },
  );

  test.concurrent('an upgrade to another protocol is ignored', async () => {
    const upgrade = ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA'];
    expect((await exchange(valid(fifteen, ...upgrade)))?.status).toBe(200);
  });
});

describe('request ids', () => {
  test.concurrent.each([
    ['a line break', 'a\r\nX-Evil: 1', 'a'],
    ['an encoded line break', '%0d%0aX-Evil:1', null],
    ['129 characters', 'a'.repeat(129), null],
    ['128 characters', 'a'.repeat(128), 'a'.repeat(128)],
    ['10 000 characters', 'a'.repeat(10_000), null],
    ['markup', '<script>', null],
    ['a path', '../../x', null],
    ['a byte that is not ASCII', '\xe9', null],
    ['two ids', 'a\r\nX-Request-Id: b', null],
  ])('%s', async (_name, id, kept) => {
    const answer = await exchange(rawRequest(['GET /nothing HTTP/1.1', HOST, `X-Request-Id: ${id}`]));
    expectProblem(answer, 404);
    expect(answer?.headers.get('x-request-id')).toMatch(kept === null ? /^[\da-f-]{36}$/ : new RegExp(`^${kept}$`));
    expect(answer?.headers.has('x-evil')).toBe(false);
  });
});

describe('connections', () => {
  test.concurrent('HTTP/1.0 is answered, and the connection closed', async () => {
    const connection = connectRaw(port);
    const body = JSON.stringify(fifteen);
    connection.send(rawRequest(['POST /execute HTTP/1.0', JSON_TYPE, validId(), lengthOf(body)], body));
    expect((await connection.answer())?.status).toBe(200);
    expect(await connection.answer()).toBeUndefined();
    expect(connection.isClosed).toBe(true);
  });

  test.concurrent('two requests in one packet are answered in their order', async () => {
    const connection = connectRaw(port);
    const slow = valid({ language: 'python', code: 'import time; time.sleep(0.3); print("first")' });
    connection.send(Buffer.concat([slow, valid({ language: 'python', code: 'print("second")' })]));
    for (const word of ['first', 'second'])
      expect(JSON.parse((await connection.answer())?.body ?? '').run.stdout).toBe(`${word}\n`);
    connection.destroy();
  });

  test.concurrent('a client that waits to be told to go on is told so', async () => {
    const connection = connectRaw(port);
    const body = JSON.stringify(fifteen);
    connection.send(rawRequest([POST, HOST, JSON_TYPE, validId(), lengthOf(body), 'Expect: 100-continue']));
    await sleep(50);
    connection.send(body);
    expect((await connection.answer())?.status).toBe(200);
    connection.destroy();
  });

  test.concurrent('200 idle connections shut nobody out', async () => {
    const idle = Array.from({ length: 200 }, () => connectRaw(port));
    for (const connection of idle) connection.send(`${POST}\r\nHost:`);
    expect(await isServed()).toBe(true);
    expect(idle.filter(({ isClosed }) => isClosed)).toEqual([]);
    for (const connection of idle) connection.destroy();
  });

  test.concurrent('clients that send a byte now and then shut nobody out', async () => {
    const body = JSON.stringify(fifteen);
    const slow = Array.from({ length: 5 }, () => connectRaw(port));
    for (const connection of slow) connection.send(rawRequest([POST, HOST, JSON_TYPE, validId(), lengthOf(body)]));
    for (const byte of body) {
      for (const connection of slow) connection.send(byte);
      await sleep(2);
    }
    expect(await isServed()).toBe(true);
    for (const connection of slow) {
      expect((await connection.answer())?.status).toBe(200);
      connection.destroy();
    }
  });

  test.concurrent.each([
    ['at once', []],
    ['before it is told to go on', ['Expect: 100-continue']],
  ])('a body that is announced as too large is refused %s, not when it has come', async (_when, headers) => {
    const bytes = rawRequest([POST, HOST, JSON_TYPE, attackId(), `Content-Length: ${17 * MIB}`, ...headers]);
    expectProblem(await exchange(bytes, 1_000), 413);
  });
});

/** What the service has for itself; the launchers start anew what is not theirs. */
async function settles(processes: readonly number[], msMax: number): Promise<number[]> {
  const extra = () => descendants(service.pid).filter((pid) => !processes.includes(pid));
  for (const end = performance.now() + msMax; performance.now() < end && extra().length > 0; ) await sleep(20);
  return extra();
}

async function runs(processes: readonly number[]): Promise<void> {
  while (descendants(service.pid).every((pid) => processes.includes(pid))) await sleep(5);
}

describe('clients that leave', () => {
  const sleeper = { language: 'python', code: 'import os, time; os.fork(); time.sleep(8)', timeout: 10 };
  const templates = `${Array.from({ length: 9 }, (_, i) => `template<int N> struct T${i} { enum { v = T${i}<N - 1>::v + 1 }; }; template<> struct T${i}<0> { enum { v = 0 }; };`).join('\n')}\nint main() { return ${Array.from({ length: 9 }, (_, i) => `T${i}<890>::v`).join('+')}; }`;
  const idle: number[] = [];
  beforeAll(async () => {
    await sleep(100); // for what the tests before this one have left
    idle.push(...descendants(service.pid));
  });

  test.each<[string, () => Buffer]>([
    ['in the middle of a run', () => valid(sleeper)],
    ['in the middle of a compilation', () => valid({ language: 'cpp', code: templates })],
    ['with three requests on one connection', () => Buffer.concat([valid(sleeper), valid(sleeper), valid(sleeper)])],
  ])('%s: nothing of it is left after 2 s', async (_name, bytes) => {
    const connection = connectRaw(port);
    connection.send(bytes());
    await runs(idle);
    connection.destroy();
    expect(await settles(idle, 2_000)).toEqual([]);
    expect(await isServed()).toBe(true);
  });

  test('that close one half are taken for gone', async () => {
    const connection = connectRaw(port);
    connection.send(valid(sleeper));
    await runs(idle);
    connection.halfClose();
    expect(await connection.answer()).toBeUndefined();
    expect(await settles(idle, 2_000)).toEqual([]);
  });

  test('in the middle of their body give their place back', async () => {
    for (let round = 0; round < 3; round++) {
      const uploads = Array.from({ length: 10 }, () => connectRaw(port));
      for (const upload of uploads) upload.send(attack(fifteen).subarray(0, -5));
      await sleep(20);
      for (const upload of uploads) upload.destroy();
    }
    expect(await isServed()).toBe(true);
  });
});

describe('what one client takes is not taken from all', () => {
  const announced = () => rawRequest([POST, HOST, JSON_TYPE, attackId(), `Content-Length: ${16 * MIB}`]);

  test('four that announce 16 MB and send nothing', async () => {
    const silent = Array.from({ length: 4 }, () => connectRaw(port));
    for (const connection of silent) connection.send(announced());
    await sleep(50);
    const wasServed = await isServed();
    for (const connection of silent) connection.destroy();
    expect(wasServed).toBe(true);
  });

  test('four that do not read their answers', async () => {
    const fields = { language: 'python', code: '', test_cases: [{ input: 'x'.repeat(15 * MIB), expected_output: '' }] };
    const body = JSON.stringify(fields).padEnd(16 * MIB);
    const deaf = Array.from({ length: 4 }, () => connectRaw(port));
    for (const connection of deaf) {
      connection.stopReading();
      connection.send(valid(body));
    }
    const finished = () => service.events.filter(({ event }) => event === 'execution.finished').length;
    const before = finished();
    for (let round = 0; round < 200 && finished() < before + 4; round++) await sleep(10);
    const wasServed = await isServed();
    for (const connection of deaf) connection.destroy();
    expect(wasServed).toBe(true);
  });

  test('packed bodies are counted as what they unpack to: no more than 64 MB wait', async () => {
    const packed = gzipSync(JSON.stringify({ ...fifteen, stdin: 'x'.repeat(15 * MIB) }), { level: 1 });
    const waiting = Array.from({ length: 8 }, () => exchange(valid(packed, 'Content-Encoding: gzip')));
    const statuses = (await Promise.all(waiting)).map((answer) => answer?.status);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(4);
  });

  test('16 MB of brackets keep nobody waiting', async () => {
    const brackets = attack(`${'['.repeat(8 * MIB - 1)}${']'.repeat(8 * MIB - 1)}`);
    const answered = exchange(brackets);
    let longestMs = 0;
    let isOver = false;
    void answered.then(() => {
      isOver = true;
    });
    while (!isOver) {
      const asked = performance.now();
      await exchange(rawRequest(['GET /health HTTP/1.1', HOST]));
      longestMs = Math.max(longestMs, performance.now() - asked);
    }
    expectProblem(await answered, 400);
    expect(longestMs).toBeLessThan(1_000);
  });

  test('every place is free again', async () => {
    const served = await Promise.all(Array.from({ length: PLACES }, isServed));
    expect(served).toEqual(Array.from({ length: PLACES }, () => true));
  });
});

test('nothing was run but what was valid, and nothing failed inside', () => {
  const executions = service.events.filter(({ event }) => String(event).startsWith('execution.'));
  expect(executions.filter((event) => !String(event['request_id']).startsWith('valid-'))).toEqual([]);
  expect(service.events.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  expect(service.stderr()).toBe('');
  expect(readFileSync(`/proc/${service.pid}/stat`, 'utf8')).toContain('node');
});
