import { once } from 'node:events';
import { type Duplex, duplexPair } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { Exchange } from './exchange.ts';

const LONG_MS = 60_000;
const request = Buffer.from('request');
const framed = (text: string) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(text));
  return Buffer.concat([length, Buffer.from(text)]);
};

let compiler: Duplex;
let exchange: Exchange;
beforeEach(() => {
  const [own, other] = duplexPair();
  compiler = other;
  exchange = new Exchange(own);
});

async function heard(): Promise<string> {
  const [bytes] = await once(compiler, 'data');
  return String(bytes);
}

test('a request is sent as it is, and its answer comes without its length', async () => {
  const answer = exchange.ask(request, LONG_MS);
  expect(await heard()).toBe('request');
  compiler.write(framed('answer'));
  expect(String(await answer)).toBe('answer');
});

test('an answer may come in any pieces', async () => {
  const answer = exchange.ask(request, LONG_MS);
  for (const byte of framed('answer')) compiler.write(Buffer.from([byte]));
  expect(String(await answer)).toBe('answer');
});

test('it is busy until the answer has come, and can be asked again then', async () => {
  const answer = exchange.ask(request, LONG_MS);
  expect(exchange.isBusy).toBe(true);
  await expect(exchange.ask(request, LONG_MS)).rejects.toThrow('in use');
  compiler.write(framed('one'));
  await exchange.idle;
  expect(exchange.isBusy).toBe(false);
  expect(String(await answer)).toBe('one');
  const second = exchange.ask(request, LONG_MS);
  compiler.write(framed('two'));
  expect(String(await second)).toBe('two');
});

describe('it is closed for good', () => {
  const tooLong = Buffer.alloc(4);
  tooLong.writeUInt32BE(8 * 1024 * 1024 + 1);

  test.each([
    ['after an answer that is too long', () => compiler.write(tooLong), 'too long'],
    ['after more than the answer', () => compiler.write(Buffer.concat([framed('a'), Buffer.alloc(1)])), 'goes on'],
    ['when the compiler ends', () => compiler.end(), 'closed'],
    ['when it is closed', () => exchange.close(), 'closed'],
  ])('%s', async (_what, act, why) => {
    const answer = exchange.ask(request, LONG_MS);
    act();
    await expect(answer).rejects.toThrow(why);
    await exchange.closed;
    expect(exchange.isBusy).toBe(false);
    await expect(exchange.ask(request, LONG_MS)).rejects.toThrow('closed');
  });

  test('after an answer that nobody asked for', async () => {
    compiler.write(framed('answer'));
    await exchange.closed;
    await expect(exchange.ask(request, LONG_MS)).rejects.toThrow('closed');
  });

  test('without an answer in time, and a late one goes nowhere', async () => {
    await expect(exchange.ask(request, 1)).rejects.toThrow('within 1 ms');
    await exchange.closed;
    compiler.on('error', () => {});
    compiler.write(framed('late'));
    await expect(exchange.ask(request, LONG_MS)).rejects.toThrow('closed');
  });
});
