import { describe, expect, test } from 'vitest';
import { ServiceError } from '../../../grading/index.ts';
import type { GivenAnswer } from './kept-answers.ts';
import { createIdempotency } from './shared-runs.ts';

const answer = (status: number, body = ''): GivenAnswer => ({
  status,
  contentType: 'application/json',
  body: [Buffer.from(body)],
});

/** Runs that end when a test says so, or when they are told to. */
function counting() {
  const runs: { signal: AbortSignal; end: (given: GivenAnswer) => void; fail: (error: Error) => void }[] = [];
  const run = (signal: AbortSignal) => {
    const { promise, resolve, reject } = Promise.withResolvers<GivenAnswer>();
    signal.addEventListener('abort', () => reject(signal.reason));
    runs.push({ signal, end: resolve, fail: reject });
    return promise;
  };
  const idempotency = createIdempotency();
  const ask = (key = 'k', print = 'p', client = new AbortController()) => {
    const outcome = idempotency.once(key, print, client.signal, run);
    outcome.catch(() => {});
    return { outcome, hangUp: () => client.abort(new Error('gone')) };
  };
  return { runs, ask };
}

describe('a request with a key that was used before', () => {
  test('gets the stored response after the run has ended', async () => {
    const { runs, ask } = counting();
    const first = ask();
    runs[0]?.end(answer(200, 'one'));
    expect(await first.outcome).toEqual({ answer: answer(200, 'one'), isReplayed: false });
    expect(await ask().outcome).toEqual({ answer: answer(200, 'one'), isReplayed: true });
    expect(runs).toHaveLength(1);
  });

  test('waits for the run if it is still in progress', async () => {
    const { runs, ask } = counting();
    const both = [ask(), ask()];
    runs[0]?.end(answer(200, 'one'));
    const outcomes = await Promise.all(both.map(({ outcome }) => outcome));
    expect(outcomes.map(({ isReplayed }) => isReplayed)).toEqual([false, true]);
    expect(runs).toHaveLength(1);
  });

  test('is refused with another body, during the run and after it', async () => {
    const { runs, ask } = counting();
    const first = ask('k', 'p');
    await expect(ask('k', 'q').outcome).rejects.toMatchObject({ code: 'key_reused' });
    runs[0]?.end(answer(200));
    await first.outcome;
    await expect(ask('k', 'q').outcome).rejects.toMatchObject({ code: 'key_reused' });
    expect(runs).toHaveLength(1);
  });

  test('of another caller is independent', () => {
    const { runs, ask } = counting();
    ask('a');
    ask('b');
    expect(runs).toHaveLength(2);
  });

  test.each([
    [200, 1],
    [400, 1],
    [404, 1],
    [422, 1],
    [408, 2],
    [429, 2],
    [500, 2],
    [503, 2],
  ])('after the status %d: %d runs in all', async (status, count) => {
    const { runs, ask } = counting();
    const first = ask();
    runs[0]?.end(answer(status));
    await first.outcome;
    ask();
    expect(runs).toHaveLength(count);
  });

  test('after an error is run again, and requests that waited get the same error', async () => {
    const { runs, ask } = counting();
    const both = [ask(), ask()];
    const error = new ServiceError('busy', 'full');
    runs[0]?.fail(error);
    for (const { outcome } of both) await expect(outcome).rejects.toBe(error);
    ask();
    expect(runs).toHaveLength(2);
  });
});

describe('a client that disconnects', () => {
  test('ends its run if nobody else waits, and the next request starts a new one', async () => {
    const { runs, ask } = counting();
    const first = ask();
    first.hangUp();
    expect(runs[0]?.signal.aborted).toBe(true);
    const second = ask();
    await expect(first.outcome).rejects.toThrow('gone');
    expect(runs).toHaveLength(2);
    runs[1]?.end(answer(200, 'two'));
    expect((await second.outcome).answer.body.join('')).toBe('two');
    expect((await ask().outcome).isReplayed).toBe(true);
  });

  test.each([
    ['the first client', 0, 1],
    ['the second client', 1, 0],
  ])('does not end a run that another still waits for: %s of two', async (_name, leaving, staying) => {
    const { runs, ask } = counting();
    const both = [ask(), ask()];
    both[leaving]?.hangUp();
    await expect(both[leaving]?.outcome).rejects.toThrow('gone');
    expect(runs[0]?.signal.aborted).toBe(false);
    runs[0]?.end(answer(200, 'one'));
    expect((await both[staying]?.outcome)?.answer.body.join('')).toBe('one');
  });

  test('ends the run if it is the last of two', async () => {
    const { runs, ask } = counting();
    const both = [ask(), ask()];
    both[0]?.hangUp();
    both[1]?.hangUp();
    for (const { outcome } of both) await expect(outcome).rejects.toThrow('gone');
    expect(runs[0]?.signal.aborted).toBe(true);
  });

  test('ends the run even before it has started', async () => {
    const { runs, ask } = counting();
    const client = new AbortController();
    client.abort(new Error('gone'));
    await expect(ask('k', 'p', client).outcome).rejects.toThrow('gone');
    expect(runs[0]?.signal.aborted).toBe(true);
  });

  test('leaves no stored response, even if its run still ends well', async () => {
    const idempotency = createIdempotency();
    const client = new AbortController();
    const [late, next] = [Promise.withResolvers<GivenAnswer>(), Promise.withResolvers<GivenAnswer>()];
    const first = idempotency.once('k', 'p', client.signal, () => late.promise);
    client.abort(new Error('gone'));
    const { signal } = new AbortController();
    const second = idempotency.once('k', 'p', signal, () => next.promise);
    late.resolve(answer(200, 'late'));
    await first;
    const third = idempotency.once('k', 'p', signal, () => Promise.reject(new Error('a third run')));
    next.resolve(answer(200, 'next'));
    for (const { answer: given } of await Promise.all([second, third])) expect(given.body.join('')).toBe('next');
  });

  test('changes nothing once the response is there', async () => {
    const { runs, ask } = counting();
    const first = ask();
    runs[0]?.end(answer(200));
    await first.outcome;
    first.hangUp();
    expect((await ask().outcome).isReplayed).toBe(true);
  });
});
