import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Service, startService } from '../harness/service.ts';

const ADDRESS = 'http://localhost:8000';
const ANYTHING = '…';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (document: string) => readFileSync(join(root, document), 'utf8');
const pages = globSync('docs/examples/*.md', { cwd: root }).sort();
/** They need a service with settings, and have commands to type only. */
const NOT_RUN = ['docs/examples/access.md', 'docs/examples/traces.md'];
const INDEX = 'docs/examples/README.md';

interface Block {
  kind: string;
  content: string;
  /** The paragraph right before it. */
  sentence: string;
}

function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let read = 0;
  for (const match of markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
    const paragraphs = markdown.slice(read, match.index).trim().split(/\n\n+/);
    const sentence = (paragraphs.at(-1) ?? '').replaceAll('\n', ' ');
    blocks.push({ kind: match[1] ?? '', content: match[2] ?? '', sentence });
    read = match.index + match[0].length;
  }
  return blocks;
}

interface Example {
  name: string;
  command: string;
  status: number;
  answer: Block;
}

/** Every block of `sh` is one curl, and the block right below it is the answer. */
function examplesOf(document: string): Example[] {
  const blocks = blocksOf(read(document));
  return blocks.flatMap(({ kind, content, sentence }, index) => {
    if (kind !== 'sh') return [];
    const name = `${document}: ${sentence}`;
    const answer = blocks[index + 1];
    if (content.match(/\bcurl -s /g)?.length !== 1) throw new Error(`${name}: not one curl`);
    if (answer?.sentence !== '' || !['json', 'text'].includes(answer.kind)) throw new Error(`${name}: no answer below`);
    return [{ name, command: content, status: Number(/answers (\d{3})/.exec(sentence)?.[1] ?? 200), answer }];
  });
}

/** What a document shows, as what vitest compares with: `"…"` is any value, and the key `"…"` allows more keys. */
function expected(shown: unknown): unknown {
  if (shown === ANYTHING) return expect.toSatisfy((value) => value !== undefined);
  if (Array.isArray(shown)) return shown.map(expected);
  if (typeof shown !== 'object' || shown === null) return shown;
  const entries = Object.entries(shown).filter(([key]) => key !== ANYTHING);
  const object = Object.fromEntries(entries.map(([key, value]) => [key, expected(value)]));
  return ANYTHING in shown ? expect.objectContaining(object) : object;
}

let service: Service;
let server: Server;
let url: string;
let response: ServerResponse | undefined;
beforeAll(async () => {
  service = await startService();
  server = createServer(service.app).listen(0, '127.0.0.1');
  server.on('request', (_request, latest) => {
    response = latest;
  });
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await service.stop();
});

test.each(['README.md', 'LOCAL_TESTING.md', ...pages].flatMap(examplesOf))('$name', async (example) => {
  const { command, status, answer } = example;
  const { stdout } = await promisify(execFile)('/bin/sh', ['-c', command.replaceAll(ADDRESS, url)]);
  if (answer.kind === 'json') expect(JSON.parse(stdout)).toStrictEqual(expected(JSON.parse(answer.content)));
  else expect(stdout.split('\n')).toEqual(expect.arrayContaining(answer.content.trim().split('\n')));
  expect(response?.statusCode).toBe(status);
});

describe('the pages of examples', () => {
  test('are those that the index links to', () => {
    const linked = [...read(INDEX).matchAll(/^\| \[([\w-]+\.md)\]\(\1\) /gm)].map(
      ([, name]) => `docs/examples/${name}`,
    );
    expect([...linked, INDEX].sort()).toEqual(pages);
  });

  test.each(['README.md', 'LOCAL_TESTING.md', ...pages.filter((page) => ![INDEX, ...NOT_RUN].includes(page))])(
    '%s has an example that is run',
    (page) => expect(examplesOf(page)).not.toEqual([]),
  );
});

describe('an answer that is not as shown is noticed', () => {
  test.each([
    ['another value', { a: 1 }, { a: 2 }],
    ['a key that is missing', { a: ANYTHING }, {}],
    ['a key that is not shown', { a: 1 }, { a: 1, b: 2 }],
    ['another value beside keys that may be there', { a: 1, [ANYTHING]: ANYTHING }, { a: 2, b: 2 }],
    ['a key that is missing beside keys that may be there', { a: ANYTHING, [ANYTHING]: ANYTHING }, { b: 2 }],
    ['one element more', [{ a: 1 }], [{ a: 1 }, { a: 1 }]],
    ['one element less', [ANYTHING, ANYTHING], [1]],
  ])('%s', (_name, shown, actual) => {
    expect(actual).not.toStrictEqual(expected(shown));
  });
});
