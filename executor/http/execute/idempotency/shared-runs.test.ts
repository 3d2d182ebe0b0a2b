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

describe('a key that comes again', () => {
  test('when its run is over is answered by it', async () => {
    const { runs, ask } = counting();
    const first = ask();
    runs[0]?.end(answer(200, 'one'));
    expect(await first.outcome).toEqual({ answer: answer(200, 'one'), isReplayed: false });
    expect(await ask().outcome).toEqual({ answer: answer(200, 'one'), isReplayed: true });
    expect(runs).toHaveLength(1);
  });

  test('while its run is under way waits for it', async () => {
    const { runs, ask } = counting();
    const both = [ask(), ask()];
    runs[0]?.end(answer(200, 'one'));
    const outcomes = await Promise.all(both.map(({ outcome }) => outcome));
    expect(outcomes.map(({ isReplayed }) => isReplayed)).toEqual([false, true]);
    expect(runs).toHaveLength(1);
  });

  test('with another body is refused, before and after', async () => {
    const { runs, ask } = counting();
    const first = ask('k', 'p');
    await expect(ask('k', 'q').outcome).rejects.toMatchObject({ code: 'key_reused' });
    runs[0]?.end(answer(200));
    await first.outcome;
    await expect(ask('k', 'q').outcome).rejects.toMatchObject({ code: 'key_reused' });
    expect(runs).toHaveLength(1);
  });

  test('is another key for another caller', () => {
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
  ])('after %d makes %d runs', async (status, count) => {
    const { runs, ask } = counting();
    const first = ask();
    runs[0]?.end(answer(status));
    await first.outcome;
    ask();
    expect(runs).toHaveLength(count);
  });

  test('after an error is run again, and who waited gets the same error', async () => {
    const { runs, ask } = counting();
    const both = [ask(), ask()];
    const error = new ServiceError('busy', 'full');
    runs[0]?.fail(error);
    for (const { outcome } of both) await expect(outcome).rejects.toBe(error);
    ask();
    expect(runs).toHaveLength(2);
  });
});

describe('a client that hangs up', () => {
  test('alone ends its run, and the next try is a new one', async () => {
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
    ['the first', 0, 1],
    ['the second', 1, 0],
  ])('leaves the run to who still waits: %s of two', async (_name, leaving, staying) => {
    const { runs, ask } = counting();
    const both = [ask(), ask()];
    both[leaving]?.hangUp();
    await expect(both[leaving]?.outcome).rejects.toThrow('gone');
    expect(runs[0]?.signal.aborted).toBe(false);
    runs[0]?.end(answer(200, 'one'));
    expect((await both[staying]?.outcome)?.answer.body.join('')).toBe('one');
  });

  test('last of two ends it', async () => {
    const { runs, ask } = counting();
    const both = [ask(), ask()];
    both[0]?.hangUp();
    both[1]?.hangUp();
    for (const { outcome } of both) await expect(outcome).rejects.toThrow('gone');
    expect(runs[0]?.signal.aborted).toBe(true);
  });

  test('before it could be run ends it, too', async () => {
    const { runs, ask } = counting();
    const client = new AbortController();
    client.abort(new Error('gone'));
    await expect(ask('k', 'p', client).outcome).rejects.toThrow('gone');
    expect(runs[0]?.signal.aborted).toBe(true);
  });

  test('leaves nothing behind, though its run ends well after all', async () => {
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

  test('when the answer is there has changed nothing', async () => {
    const { runs, ask } = counting();
    const first = ask();
    runs[0]?.end(answer(200));
    await first.outcome;
    first.hangUp();
    expect((await ask().outcome).isReplayed).toBe(true);
  });
});
