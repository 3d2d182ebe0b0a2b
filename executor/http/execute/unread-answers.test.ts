import { EventEmitter } from 'node:events';
import type { Response } from 'express';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createUnreadAnswers } from './unread-answers.ts';

const BOUNDS = { bytesMax: 100, readMsMin: 1_000, waitMsMax: 5_000 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A response that a client may read, which is told by `read`. */
function responding(writableNeedDrain = false) {
  const events = new EventEmitter();
  const res = Object.assign(events, {
    destroyed: false,
    writableNeedDrain,
    destroy() {
      res.destroyed = true;
      res.emit('close');
    },
  });
  return { res: res as unknown as Response, read: () => res.emit('drain'), close: () => res.emit('close') };
}

function answering() {
  const cutOff: Response[] = [];
  const unread = createUnreadAnswers(BOUNDS, (res) => cutOff.push(res));
  /** An answer of so many bytes: whether it has room, and how it is refused. */
  function answer(bytes: number, isSlowStream = false) {
    const client = responding(isSlowStream);
    const state = { ...client, outcome: 'waits' };
    unread.hold(client.res, bytes).then(
      () => (state.outcome = 'held'),
      ({ code }) => (state.outcome = code),
    );
    return state;
  }
  return { unread, answer, cutOff };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('an answer is counted until its response closes', async () => {
  const { unread, answer } = answering();
  const [first, second] = [answer(60), answer(40)];
  await pass(0);
  expect([first.outcome, second.outcome, unread.bytes]).toEqual(['held', 'held', 100]);
  first.close();
  expect(unread.bytes).toBe(40);
  second.close();
  expect(unread.bytes).toBe(0);
});

test('an answer without room waits until another is read', async () => {
  const { unread, answer } = answering();
  const [first, second] = [answer(60), answer(50)];
  await pass(500);
  expect(second.outcome).toBe('waits');
  first.close();
  await pass(50);
  expect([second.outcome, unread.bytes, first.res.destroyed]).toEqual(['held', 50, false]);
});

test('the least recently read connection is closed when an answer waits for room, and no more than necessary', async () => {
  const { unread, answer } = answering();
  const [reading, idle, other] = [answer(30), answer(30), answer(30)];
  await pass(900);
  reading.read();
  other.read();
  const next = answer(30);
  await pass(50);
  expect(next.outcome).toBe('waits');
  await pass(100);
  expect([next.outcome, unread.bytes]).toEqual(['held', 90]);
  expect([reading, idle, other].map(({ res }) => res.destroyed)).toEqual([false, true, false]);
});

test('no connection is closed while there is room, however slow its client is', async () => {
  const { answer } = answering();
  const idle = answer(50);
  await pass(60_000);
  const next = answer(50);
  await pass(0);
  expect([next.outcome, idle.res.destroyed]).toEqual(['held', false]);
});

test('of two clients that read nothing, the connection of the first is closed', async () => {
  const { answer, cutOff } = answering();
  const first = answer(50);
  await pass(10);
  const second = answer(50);
  await pass(2_000);
  answer(10);
  await pass(0);
  expect([first.res.destroyed, second.res.destroyed]).toEqual([true, false]);
  expect(cutOff).toEqual([first.res]);
});

test('an answer that gets no room is refused after a while', async () => {
  const { unread, answer } = answering();
  const tooLarge = answer(101);
  await pass(5_100);
  expect([tooLarge.outcome, unread.bytes]).toEqual(['busy', 0]);
});

test('the number of waiting answers is bounded', async () => {
  const { answer } = answering();
  const [first, waiting, next] = [answer(100), answer(60), answer(60)];
  await pass(0);
  expect([first.outcome, waiting.outcome, next.outcome]).toEqual(['held', 'waits', 'busy']);
});

test('the connection of a stream that is refused and not read is closed', async () => {
  const { answer } = answering();
  answer(100);
  answer(60);
  const [unread, read] = [answer(60, true), answer(60, false)];
  await pass(0);
  expect([unread.res.destroyed, read.res.destroyed]).toEqual([true, false]);
});

test('a client that disconnects stops waiting, and takes no room', async () => {
  const { unread, answer } = answering();
  const [first, gone] = [answer(100), answer(60)];
  gone.res.destroy();
  await pass(50);
  expect([gone.outcome, unread.bytes]).toEqual(['held', 100]);
  const next = answer(60); // would be refused if the other still waited
  await pass(50);
  expect(next.outcome).toBe('waits');
  first.close();
  await pass(50);
  expect([next.outcome, unread.bytes]).toEqual(['held', 60]);
});
