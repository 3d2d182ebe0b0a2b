/*
 * The client from npm, as it is. It adds Piston's own path to the server that it is given, sends JSON as text/plain, and
 * passes 1, 2 and 3 where it is given no arguments.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import piston from 'piston-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pistonRuntimes } from '../../http/v2/runtimes.ts';
import { type Service, startService } from '../harness/service.ts';

let service: Service;
let server: Server;
let client: ReturnType<typeof piston>;
beforeAll(async () => {
  service = await startService();
  server = createServer(service.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  client = piston({ server: `http://127.0.0.1:${port}/api/v2/piston` });
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await service.stop();
});

test('it lists the runtimes', async () => {
  const runtimes = await client.runtimes();
  expect(runtimes.map(({ language }) => language)).toEqual(
    pistonRuntimes(service.installed).map(({ language }) => language),
  );
  expect(runtimes[0]).toEqual({
    language: 'python',
    version: expect.stringMatching(/^3\./),
    aliases: expect.arrayContaining(['py', 'python3']),
  });
});

test.each([
  ['python', 'print("hello")'],
  ['java', 'class A { public static void main(String[] a) { System.out.println("hello"); } }'],
  ['c++', '#include <iostream>\nint main() { std::cout << "hello\\n"; }'],
  ['c', '#include <stdio.h>\nint main(void) { puts("hello"); }'],
  ['javascript', 'console.log("hello")'],
  ['typescript', 'const greeting: string = "hello"; console.log(greeting)'],
])('it runs %s', async (language, code) => {
  expect(await client.execute(language, code)).toMatchObject({
    language,
    version: expect.stringMatching(/^\d/),
    run: { stdout: 'hello\n', stderr: '', output: 'hello\n', code: 0, signal: null },
  });
});

test('it sends files, input, arguments and limits', async () => {
  const content =
    'import sys, time\nprint(open("a.bin", "rb").read(), input(), sys.argv[1:], flush=True)\ntime.sleep(9)';
  const files = [{ content }, { name: 'a.bin', content: 'AP8=', encoding: 'base64' }];
  const options = { version: '3.10.0', stdin: 'hi', args: ['-x'], runTimeout: 500, runMemoryLimit: 64_000_000 };
  expect(await client.execute({ language: 'python', files, ...options })).toMatchObject({
    run: { stdout: "b'\\x00\\xff' hi ['-x']\n", code: null, signal: 'SIGKILL' },
  });
});

test('it is told what is wrong', async () => {
  const files = [{ content: '' }];
  const answers = [
    client.execute({ language: 'cobol', version: '1', files }),
    client.execute({ language: 'python', version: '99', files }),
    client.execute({ language: 'python', files: [] }),
  ];
  expect(await Promise.all(answers)).toEqual([
    { message: 'cobol-1 runtime is unknown' },
    { message: 'python-99 runtime is unknown' },
    { message: 'files must include at least one utf8 encoded file' },
  ]);
});
