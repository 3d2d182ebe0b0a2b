import { createSocket, type Socket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resolveBy } from './lookup.ts';

const [A, AAAA] = [1, 28];
/** What the name server of this test knows, by the first label and the type that is asked for. */
const RECORDS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  both: { [A]: '01010101', [AAAA]: '26064700470000000000000000001111' },
  four: { [A]: '7f000001' },
  six: { [AAAA]: '00000000000000000000000000000001' },
};

let server: Socket;
let resolve: ReturnType<typeof resolveBy>;
const asked: string[] = [];

function answer(query: Buffer): Buffer | null {
  const label = query.toString('latin1', 13, 13 + (query[12] ?? 0));
  asked.push(label);
  if (label === 'silent') return null;
  const end = query.indexOf(0, 12) + 5;
  const data = RECORDS[label]?.[query.readUInt16BE(end - 4)];
  const header = Buffer.from(query.subarray(0, 12));
  header.writeUInt16BE(label in RECORDS ? 0x8180 : 0x8183, 2); // 3: no such name
  header.writeUInt16BE(data === undefined ? 0 : 1, 6);
  header.writeUInt32BE(0, 8); // nothing else
  if (data === undefined) return Buffer.concat([header, query.subarray(12, end)]);
  const record = Buffer.from(
    `c00c${query.toString('hex', end - 4, end)}0000003c${(data.length / 2).toString(16).padStart(4, '0')}${data}`,
    'hex',
  );
  return Buffer.concat([header, query.subarray(12, end), record]);
}

beforeAll(async () => {
  server = createSocket('udp4', (query, { port, address }) => {
    const reply = answer(query);
    if (reply !== null) server.send(reply, port, address);
  });
  server.bind(0, '127.0.0.1');
  await once(server, 'listening');
  resolve = resolveBy(() => {
    const resolver = new Resolver({ timeout: 2_000, tries: 2 });
    resolver.setServers([`127.0.0.1:${server.address().port}`]);
    return resolver;
  });
});
afterAll(() => server.close());

const never = new AbortController().signal;

test.each([
  ['both', ['1.1.1.1', '2606:4700:4700::1111']],
  ['four', ['127.0.0.1']],
  ['six', ['::1']],
])('%s: all addresses of a name', async (name, expected) => {
  const found = await resolve(`${name}.example.com`, never);
  expect(found.map(({ address }) => address)).toEqual(expected);
  expect(found.map(({ family }) => family)).toEqual(expected.map((address) => (address.includes(':') ? 6 : 4)));
});

test('a name that does not exist is an error', async () => {
  await expect(resolve('none.example.com', never)).rejects.toMatchObject({ code: 'ENOTFOUND' });
});

test('an abort ends the question', async () => {
  const controller = new AbortController();
  const question = resolve('silent.example.com', controller.signal);
  controller.abort();
  await expect(question).rejects.toMatchObject({ code: 'ECANCELLED' });
});
