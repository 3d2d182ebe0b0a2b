import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Entry, solutions, submissions } from './corpus.ts';
import { type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ slots: 3 }); // many wait, and leave a core idle
});
afterAll(async () => {
  expect(await service.leftovers()).toEqual([]);
  await service.stop();
});

/** The verdict, and on a surprise all that helps to see why. */
async function judge(entry: Entry): Promise<string> {
  const { status, body } = await request(service.app).post('/execute').send(entry.body);
  if (body.verdict === entry.verdict) return body.verdict;
  const firstFailed = body.test_results?.find((result: { passed: boolean }) => !result.passed);
  return JSON.stringify({ status, verdict: body.verdict, compile: body.compile, errors: body.errors, firstFailed });
}

describe('submissions get the verdict that their folder names', () => {
  test.concurrent.each(submissions())('$path', async (entry) => {
    expect(await judge(entry)).toBe(entry.verdict);
  });
});

describe('solutions of real problems get the verdict that their folder names', async () => {
  test.concurrent.each(await solutions())('$path', async (entry) => {
    expect(await judge(entry)).toBe(entry.verdict);
  });
});
