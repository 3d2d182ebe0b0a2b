/* Long, because all of its tests share one service, whose start takes longer than they do. */

import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pistonRuntimes } from '../../http/v2/runtimes.ts';
import { languages } from '../../languages/index.ts';
import { type Service, startService } from '../harness/service.ts';

const MIB = 1024 * 1024;
const logged: string[] = [];
let service: Service;
beforeAll(async () => {
  service = await startService({ log: (line) => logged.push(line) });
});
afterAll(() => service.stop());

const PLAIN = '/api/v2';
const PISTON = '/api/v2/piston';
const NESTED = '/api/v2/piston/api/v2';

const post = (path: string, body: unknown, type = 'application/json', headers: Record<string, string> = {}) =>
  request(service.app)
    .post(`${path}/execute`)
    .set({ 'Content-Type': type, ...headers })
    .send(typeof body === 'string' ? body : JSON.stringify(body));

interface File {
  name?: string;
  content: string;
  encoding?: string;
}

/** The answer to files of which the first is run. */
async function execute(language: string, files: readonly File[], fields: object = {}, path = PISTON) {
  const { status, body } = await post(path, { language, version: '*', files, ...fields });
  expect(status).toBe(200);
  return body;
}
const python = (content: string, fields: object = {}) => execute('python', [{ content }], fields);

describe('GET runtimes', () => {
  const language = (name: string) => expect.objectContaining({ language: name, version: expect.any(String) });
  test('lists what is installed, by our names', async () => {
    const { body } = await request(service.app).get(`${PLAIN}/runtimes`);
    expect(body).toEqual({ runtimes: languages.map(({ name }) => language(name)) });
  });

  test.each([PISTON, NESTED])("of %s is a bare list by Piston's names", async (path) => {
    const { body } = await request(service.app).get(`${path}/runtimes`);
    expect(body).toEqual(pistonRuntimes(service.installed).map((runtime) => language(runtime.language)));
    expect(body[2]).toEqual({
      language: 'c++',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      aliases: ['cpp', 'g++', 'cc', 'cxx'],
      runtime: 'gcc',
    });
  });
});

describe('several files in each language', () => {
  const data = { name: 'data/words.txt', content: 'hello' };
  test.each<[language: string, files: File[]]>([
    [
      'python',
      [
        { name: 'start.py', content: 'from lib.words import words\nprint(words())' },
        { name: 'lib/words.py', content: 'def words(): return open("data/words.txt").read()' },
      ],
    ],
    [
      'java',
      [
        {
          content:
            'class Start { public static void main(String[] a) throws Exception { System.out.println(Words.all()); } }',
        },
        {
          name: 'Words.java',
          content:
            'import java.nio.file.*;\nclass Words { static String all() throws Exception { return Files.readString(Path.of("data/words.txt")); } }',
        },
      ],
    ],
    [
      'c++',
      [
        {
          name: 'start.cpp',
          content: '#include <iostream>\n#include "words.h"\nint main() { std::cout << words() << std::endl; }',
        },
        { name: 'words.h', content: '#include <string>\nstd::string words();' },
        {
          name: 'words.cpp',
          content:
            '#include <fstream>\n#include "words.h"\nstd::string words() { std::ifstream file("data/words.txt"); std::string word; file >> word; return word; }',
        },
      ],
    ],
    [
      'c',
      [
        { content: 'void words(void);\nint main(void) { words(); }' },
        {
          name: 'words.c',
          content:
            '#include <stdio.h>\nvoid words(void) { char word[9]; FILE *file = fopen("data/words.txt", "r"); fscanf(file, "%8s", word); puts(word); }',
        },
      ],
    ],
    [
      'javascript',
      [
        { content: 'console.log(require("./lib/words.js").words());' },
        {
          name: 'lib/words.js',
          content: 'exports.words = () => require("fs").readFileSync("data/words.txt", "utf8");',
        },
      ],
    ],
  ])('%s', async (language, files) => {
    for (const path of [PLAIN, PISTON]) {
      const { run } = await execute(language, [...files, data], {}, path);
      expect(run).toMatchObject({ stdout: 'hello\n', stderr: '', code: 0 });
    }
  });
});

describe('the working directory', () => {
  test('holds the files that were sent, and nothing else', async () => {
    const content = 'import os\nfor folder, _, names in sorted(os.walk(".")): print(folder, sorted(names))';
    const files = [{ name: 'a.py', content }, { name: 'd/e/b.txt', content: '' }, { content: '' }];
    const { run } = await execute('python', files);
    expect(run.stdout).toBe(". ['a.py', 'file2.code']\n./d []\n./d/e ['b.txt']\n");
  });

  test('is the program’s: it may change, replace and remove what lies there', async () => {
    const content =
      'import os\nopen("d/b.txt", "a").write("!")\nopen("d/new", "w").write("")\nos.remove("a.py")\nos.rename("d", "e")\nprint(open("e/b.txt").read(), sorted(os.listdir("e")), os.listdir("."))';
    const { run } = await execute('python', [
      { name: 'a.py', content },
      { name: 'd/b.txt', content: 'hi' },
    ]);
    expect(run).toMatchObject({ stdout: "hi! ['b.txt', 'new'] ['e']\n", stderr: '' });
  });

  test('is another one for the next request', async () => {
    await python('open("left", "w").write("x")');
    expect((await python('import os\nprint(os.listdir("."))')).run.stdout).toBe("['main.py']\n");
  });

  test('does not hold what was sent to POST /execute', async () => {
    const code = 'import os\nprint(os.listdir("."))';
    const { body } = await request(service.app).post('/execute').send({ language: 'python', code });
    expect(body.run.stdout).toBe('[]\n');
  });
});

describe('encodings', () => {
  const every = Buffer.from(Array.from({ length: 256 }, (_value, byte) => byte));
  const content = 'import sys\nsys.stdout.write(open("a.bin", "rb").read().hex())';
  test.each(['base64', 'hex'] as const)('%s arrives byte for byte', async (encoding) => {
    const file = { name: 'a.bin', content: every.toString(encoding), encoding };
    expect((await execute('python', [{ content }, file])).run.stdout).toBe(every.toString('hex'));
  });

  test('a source may be any bytes, for the plain API', async () => {
    const source = Buffer.from('# coding: latin-1\nprint("\xe9")', 'latin1').toString('base64');
    const { run } = await execute('python', [{ content: source, encoding: 'base64' }], {}, PLAIN);
    expect(run.stdout).toBe('é\n');
  });
});

describe('output', () => {
  /** Three times in turn, with all that a language does to its outputs undone. */
  const inTurn: [language: string, content: string][] = [
    [
      'python',
      'import sys\nfor i in "123":\n    print("o" + i, flush=True)\n    print("e" + i, file=sys.stderr, flush=True)',
    ],
    [
      'java',
      'class A { public static void main(String[] a) { for (int i = 1; i < 4; i++) { System.out.println("o" + i); System.err.println("e" + i); } } }',
    ],
    [
      'c++',
      '#include <iostream>\nint main() { for (int i = 1; i < 4; i++) { std::cout << "o" << i << std::endl; std::cerr << "e" << i << "\\n"; } }',
    ],
    [
      'c',
      '#include <stdio.h>\nint main(void) { setbuf(stdout, 0); for (int i = 1; i < 4; i++) { printf("o%d\\n", i); fprintf(stderr, "e%d\\n", i); } }',
    ],
    ['javascript', 'for (const i of "123") { console.log("o" + i); console.error("e" + i); }'],
  ];
  test.each(inTurn)('of %s is interleaved as it was written', async (language, content) => {
    const { run } = await execute(language, [{ content }]);
    expect(run.output).toBe('o1\ne1\no2\ne2\no3\ne3\n');
    expect(run).toMatchObject({ stdout: 'o1\no2\no3\n', stderr: 'e1\ne2\ne3\n' });
  });

  test('is exact where nothing but the order of two calls tells', async () => {
    const content =
      '#include <unistd.h>\nint main(void) { for (int i = 0; i < 5000; i++) { write(1, "o", 1); write(2, "e", 1); } }';
    const { run } = await execute('c', [{ content }]);
    expect(run.output).toBe('oe'.repeat(5000));
  });

  test('of a program that is stopped is what it had written', async () => {
    const content = 'import os, time\nos.write(1, b"a"); os.write(2, b"b"); os.write(1, b"c")\ntime.sleep(9)';
    const { run } = await python(content, { run_timeout: 300 });
    expect(run).toMatchObject({ stdout: 'ac', stderr: 'b', output: 'abc', status: 'TO' });
  });

  test('of a program that crashes shows its trace without the folder of the box, in its place', async () => {
    const { run } = await execute('python', [{ name: 'a.py', content: 'print("before", flush=True)\n1/0' }]);
    expect(run.output).toMatch(/^before\nTraceback[\s\S]*\n {2}File "a\.py", line 2[\s\S]*ZeroDivisionError/);
  });

  test('is shown to 64 KB of each', async () => {
    const content =
      'import os\nfor c in "ab": os.write(1, c.encode() * 50000); os.write(2, c.upper().encode() * 50000)';
    const { run } = await python(content);
    expect([run.stdout.length, run.stderr.length]).toEqual([65_536, 65_536]);
    expect(run.output).toBe('a'.repeat(50_000) + 'A'.repeat(50_000) + 'b'.repeat(15_536) + 'B'.repeat(15_536));
  });
});

describe('input and arguments', () => {
  const content = 'import sys\nprint(sys.stdin.read().encode(), sys.argv[1:])';
  test.each([
    [PISTON, {}, "b'\\n' []\n"],
    [PISTON, { stdin: 'a\nb', args: ['-n', 'two words', ''] }, "b'a\\nb\\n' ['-n', 'two words', '']\n"],
    [PISTON, { stdin: 'a\n' }, "b'a\\n' []\n"],
    [PLAIN, { stdin: 'a\nb' }, "b'a\\nb' []\n"],
    [PLAIN, {}, "b'' []\n"],
  ])('%s %j', async (path, fields, stdout) => {
    expect((await execute('python', [{ content }], fields, path)).run.stdout).toBe(stdout);
  });
});

describe('how a program ended', () => {
  const c = (statement: string) =>
    `#include <stdlib.h>\n#include <signal.h>\n#include <unistd.h>\nint main(void) { ${statement} }`;
  test.each<[name: string, language: string, content: string, fields: object, told: object]>([
    ['well', 'python', '', {}, { code: 0, signal: null, status: null, message: null }],
    ['with a code', 'python', 'raise SystemExit(7)', {}, { code: 7, signal: null, status: 'RE' }],
    [
      'by an exception',
      'python',
      '1/0',
      {},
      { code: 1, signal: null, status: 'RE', message: 'Exited with error status 1' },
    ],
    ['by SIGABRT', 'c', c('abort();'), {}, { code: null, signal: 'SIGABRT', status: 'SG' }],
    [
      'by SIGSEGV',
      'c',
      c('*(volatile int *)0 = 1;'),
      {},
      { code: null, signal: 'SIGSEGV', status: 'SG', message: 'Caught fatal signal 11' },
    ],
    [
      'by its own SIGKILL',
      'c',
      c('raise(SIGKILL);'),
      {},
      { code: null, signal: 'SIGKILL', status: 'SG', message: 'Caught fatal signal 9' },
    ],
    [
      'at its wall time',
      'python',
      'import time\ntime.sleep(9)',
      { run_timeout: 300 },
      { code: null, signal: 'SIGKILL', status: 'TO', message: 'Time limit exceeded (wall clock)' },
    ],
    [
      'at its CPU time',
      'python',
      'while True: pass',
      { run_timeout: 10_000, run_cpu_time: 300 },
      { code: null, signal: 'SIGKILL', status: 'TO', message: 'Time limit exceeded' },
    ],
    [
      'by too much output',
      'c',
      c('for (;;) write(1, "0123456789", 10);'),
      {},
      { code: null, signal: 'SIGKILL', status: 'OL', message: 'stdout length exceeded' },
    ],
    [
      'by too much of the other output',
      'python',
      'import os\nwhile True: os.write(2, bytes(65536))',
      {},
      { code: null, signal: 'SIGKILL', status: 'EL', message: 'stderr length exceeded' },
    ],
    [
      'by too many files',
      'python',
      'import time\nfor i in range(2000): open(str(i), "w").close()\ntime.sleep(9)',
      {},
      { code: null, signal: 'SIGKILL', status: 'SG', message: 'File limit exceeded' },
    ],
    [
      'by memory that was refused',
      'python',
      'x = bytearray(300 << 20)',
      { run_memory_limit: 64 * MIB },
      { code: 1, signal: null, status: 'RE', stderr: expect.stringContaining('MemoryError') },
    ],
    [
      'by memory of several processes',
      'python',
      'import os, time\nfor _ in range(3):\n    if os.fork() == 0:\n        x = bytearray(b"x") * (40 << 20); time.sleep(9)\nos.wait()',
      { run_memory_limit: 64 * MIB },
      { code: null, signal: 'SIGKILL', status: 'SG', message: 'Memory limit exceeded' },
    ],
  ])('%s', async (_name, language, content, fields, told) => {
    const { run } = await execute(language, [{ content }], fields);
    expect(run).toMatchObject(told);
  });

  test('times and memory are told in milliseconds and bytes', async () => {
    const { run } = await python('import time\nx = bytearray(b"x") * (40 << 20)\ntime.sleep(0.3)');
    expect(run.wall_time).toBeGreaterThan(300);
    expect(run.wall_time).toBeLessThan(3000);
    expect(run.cpu_time).toBeLessThan(run.wall_time);
    expect(run.memory).toBeGreaterThan(40 * MIB);
  });
});

describe('limits beyond the maxima are taken for them', () => {
  const all = ['timeout', 'cpu_time', 'memory_limit'].flatMap((limit) => [`run_${limit}`, `compile_${limit}`]);
  test.each([
    [-1, 200 * MIB, 0],
    [1e12, 200 * MIB, 0],
    [-1, 800 * MIB, 1],
    [1e12, 800 * MIB, 1],
  ])('all limits at %d: an allocation of %d bytes ends with %d', async (limit, bytes, code) => {
    const fields = Object.fromEntries(all.map((name) => [name, limit]));
    expect((await python(`x = bytearray(${bytes})`, fields)).run.code).toBe(code);
  });

  test('the least memory is what a runtime needs to start', async () => {
    expect((await python('print(1)', { run_memory_limit: 1 })).run.stdout).toBe('1\n');
  });
});

describe('compilation', () => {
  const broken = { name: 'a.cpp', content: 'int main() { return x; }' };
  test('that fails stands in both places, and nothing is run', async () => {
    const { run, compile } = await execute('c++', [broken]);
    expect(compile).toMatchObject({ code: 1, status: 'RE', stderr: expect.stringMatching(/^a\.cpp: In function/) });
    expect(run).toEqual(compile);
  });

  test('that warns is told of beside the run', async () => {
    const content = '#warning careful\nint main() { return 3; }';
    const { run, compile } = await execute('c', [{ content }]);
    expect(run.code).toBe(3);
    expect(compile).toMatchObject({ code: 0, status: null, output: expect.stringContaining('careful') });
  });

  test.each(['python', 'javascript'])('is not told of in %s; what is no program fails as a run', async (language) => {
    const answer = await execute(language, [{ content: 'print(' }]);
    expect(answer).not.toHaveProperty('compile');
    expect(answer.run).toMatchObject({ code: 1, status: 'RE', stderr: expect.stringContaining('SyntaxError') });
  });

  test.each([
    ['compile_timeout', 100, 'Time limit exceeded (wall clock)', 'The compiler ran longer than 0.1 s.\n'],
    ['compile_cpu_time', 100, 'Time limit exceeded', 'The compiler used more than 0.1 s of CPU time.\n'],
  ])('is stopped at %s', async (limit, value, message, stderr) => {
    const content =
      '#include <bits/stdc++.h>\n#include <regex>\nint main() { return std::regex_match("a", std::regex("a*")); }';
    const { run, compile } = await execute('c++', [{ content }], { [limit]: value });
    expect(compile).toMatchObject({ code: null, signal: 'SIGKILL', status: 'TO', message, stderr });
    expect(run).toEqual(compile);
  });

  test('is refused memory at compile_memory_limit', async () => {
    const content = '#include <bits/stdc++.h>\nint main() {}';
    const { compile } = await execute('c++', [{ content }], { compile_memory_limit: 20 * MIB });
    expect(compile.code).not.toBe(0);
  });
});

describe('versions', () => {
  test.each(['*', '3.x', '>=3.6', '3.4.0', '2.7.18'])(
    'python %s is answered by what is installed, and says so',
    async (version) => {
      const answer = await execute('python', [{ content: 'import platform\nprint(platform.python_version())' }], {
        version,
      });
      expect(answer.version).toBe(answer.run.stdout.trim());
    },
  );
});

describe('errors', () => {
  const valid = { language: 'python', version: '*', files: [{ content: 'print(1)' }] };
  const unsupported = { message: 'requests must be of type application/json' };

  test.each<[name: string, status: number, message: object, send: () => ReturnType<typeof post>]>([
    [
      'an unknown runtime',
      400,
      { message: 'cobol-* runtime is unknown' },
      () => post(PISTON, { ...valid, language: 'cobol' }),
    ],
    [
      'a name that leads out',
      400,
      { message: expect.stringMatching(/^files\[0\]\.name must be/) },
      () => post(PISTON, { ...valid, files: [{ name: '../a', content: '' }] }),
    ],
    ['what is not JSON', 400, { message: 'The request body is not JSON.' }, () => post(PISTON, '{')],
    ['no type', 415, unsupported, () => post(PISTON, valid, '')],
    ['a form', 415, unsupported, () => post(PISTON, valid, 'application/x-www-form-urlencoded')],
    [
      'plain text from a page in a browser',
      415,
      unsupported,
      () => post(PISTON, valid, 'text/plain', { Origin: 'http://a' }),
    ],
    ['too much', 413, { message: expect.any(String) }, () => post(PISTON, 'x'.repeat(17 * MIB))],
  ])("%s answers Piston's clients %d with a message", async (_name, status, message, send) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.body).toEqual(message);
  });

  test.each([
    [404, 'get', `${PISTON}/packages`],
    [405, 'get', `${PISTON}/execute`],
    [405, 'post', `${PISTON}/runtimes`],
  ] as const)('%d: %s %s has a message, too', async (status, method, path) => {
    const answer = await request(service.app)[method](path);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ message: expect.any(String) });
  });

  test.each([
    ['text/plain', 415],
    ['application/json', 200],
  ])('the plain API answers %s with %d', async (type, status) => {
    expect((await post(PLAIN, valid, type)).status).toBe(status);
  });

  test.each([
    [400, () => post(PLAIN, { ...valid, version: '99' })],
    [400, () => post(PLAIN, { ...valid, run_time: 1 })],
    [404, () => request(service.app).get(`${PLAIN}/packages`)],
    [405, () => request(service.app).get(`${PLAIN}/execute`)],
  ])('the plain API has problems as everywhere: %d', async (status, send) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  });
});

test('nothing is left, and every execution has been logged', async () => {
  expect(await service.leftovers()).toEqual([]);
  expect(service.sandbox.residue).toBeNull();
  const events = logged.map((line) => JSON.parse(line));
  expect(events.filter(({ event }) => event === 'service.fault')).toEqual([]);
  expect(events.find(({ event }) => event === 'execution.finished')).toMatchObject({
    language: expect.any(String),
    verdict: expect.any(String),
    request_id: expect.any(String),
  });
});
