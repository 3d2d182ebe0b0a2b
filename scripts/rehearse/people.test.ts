import { describe, expect, test } from 'vitest';
import { arrivals, letArrive, retrySeconds } from './people.ts';
import type { Reply } from './post.ts';
import { person } from './stub-people.ts';

test('people arrive evenly within the time, or all at once', () => {
  expect(arrivals(4, 10)).toEqual([0, 2.5, 5, 7.5]);
  expect(arrivals(3, 0)).toEqual([0, 0, 0]);
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-29T07:00:00Z');
  test.each([
    ['7', 7],
    ['0', 0],
    ['Sun, 29 Nov 2026 07:00:12 GMT', 12],
    ['Sun, 29 Nov 2026 06:00:00 GMT', 0],
    ['soon', 5],
    [null, 5],
  ])('%s means %d s', (value, expected) => {
    expect(retrySeconds(value, now)).toBe(expected);
  });
});

const answer = (replica: string) =>
  JSON.stringify({ verdict: 'accepted', metadata: { replica, queue_time_ms: 5, execution_time_ms: 1005 } });
const refusal: Reply = { status: 503, retryAfter: '0', body: '{}' };

/** People at a service that gives these replies, one after the other. The last stays. */
async function outcomesWith(replies: Reply[], count = 1, giveUpSeconds = 60, stop = new AbortController()) {
  const people = arrivals(count, 0).map((second) => person(second, null, { kind: 'refused' }));
  const called: string[] = [];
  const post = async (url: string) => {
    called.push(url);
    return (replies.length > 1 ? replies.shift() : replies[0]) ?? refusal;
  };
  const start = performance.now();
  const clock = () => (performance.now() - start) / 1000;
  const around = {
    urls: ['http://a', 'http://b'],
    post,
    obeysRetryAfter: true,
    giveUpSeconds,
    stop: stop.signal,
    clock,
  };
  await letArrive(people, around);
  return { called, people, outcomes: people.map(({ end }) => end?.outcome) };
}

test('requests go to the URLs in turn', async () => {
  const { called } = await outcomesWith([{ status: 200, retryAfter: null, body: answer('a') }], 4);
  expect(called).toEqual(['a', 'b', 'a', 'b'].map((host) => `http://${host}/execute`));
});

test('a person who is refused tries again, at the next URL, and is served', async () => {
  const { called, people, outcomes } = await outcomesWith([
    refusal,
    { ...refusal, status: 429 },
    { status: 200, retryAfter: null, body: answer('b') },
  ]);
  expect(called).toEqual(['a', 'b', 'a'].map((host) => `http://${host}/execute`));
  expect(people[0]?.refusals).toBe(2);
  expect(outcomes).toEqual([{ kind: 'served', verdict: 'accepted', replica: 'b', workSeconds: 1 }]);
});

test('a person who is refused for too long gives up', async () => {
  const { outcomes } = await outcomesWith([{ ...refusal, retryAfter: '60' }], 1, 0.2);
  expect(outcomes).toEqual([{ kind: 'refused' }]);
});

test.each([
  [{ status: 401, retryAfter: null, body: '{}' }, 'status 401'],
  [{ status: 200, retryAfter: null, body: '<html>' }, 'status 200 without a verdict'],
  [{ status: 200, retryAfter: null, body: '{}' }, 'status 200 without a verdict'],
])('%j is a failure', async (reply, why) => {
  expect((await outcomesWith([reply])).outcomes).toEqual([{ kind: 'failed', why }]);
});

test('everybody leaves when the rehearsal is interrupted', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 50);
  const { outcomes } = await outcomesWith([{ ...refusal, retryAfter: '60' }], 20, 60, stop);
  expect(outcomes).toEqual(Array(20).fill({ kind: 'failed', why: 'interrupted' }));
});
