import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createClient } from './client/index.ts';

test.each(['index.ts', 'problem.ts'])('client/%s imports nothing but the client when it runs', (file) => {
  const source = readFileSync(join(import.meta.dirname, 'client', file), 'utf8');
  const code = stripTypeScriptTypes(source);
  const imported = [...code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)/g)].map(([, from]) => from);
  expect(imported.filter((from) => !['./lines.ts', './problem.ts'].includes(from ?? ''))).toEqual([]);
});

const answers = [
  {
    name: 'a problem with Retry-After',
    status: 503,
    headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '2' },
    body: '{"title":"Service Unavailable","detail":"The queue is full."}',
    problem: { status: 503, retryAfter: 2, message: '503 Service Unavailable: The queue is full.' },
  },
  {
    name: 'the words of a proxy',
    status: 502,
    headers: { 'Content-Type': 'text/html' },
    body: '<h1>no</h1>',
    problem: { status: 502, retryAfter: null, message: '502 Bad Gateway: <h1>no</h1>' },
  },
  {
    name: 'JSON that is no problem',
    status: 500,
    headers: { 'Content-Type': 'application/json' },
    body: 'null',
    problem: { status: 500, errors: [], message: '500 Internal Server Error: ' },
  },
];
test.each(answers)('$name is thrown as a problem', async ({ status, headers, body, problem }) => {
  const server = createServer((_req, res) => void res.writeHead(status, headers).end(body)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = createClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await expect(client.runtimes()).rejects.toMatchObject(problem);
  server.close();
});
