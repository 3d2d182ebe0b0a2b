import { describe, expect, test } from 'vitest';
import { type Entry, JUDGED, solutions, submissions } from './corpus.ts';

interface Answer {
  verdict?: string;
  compile?: unknown;
  errors?: unknown;
  test_results?: { passed: boolean }[];
}
/** Sends a request, and gives what was answered. */
export type Execute = (request: object) => Promise<Answer>;

/** The verdict, and on a surprise all that helps to see why. */
async function judge(entry: Entry, execute: Execute): Promise<string> {
  const { verdict, compile, errors, test_results } = await execute(entry.body);
  if (verdict === entry.verdict) return verdict;
  const firstFailed = test_results?.find((result) => !result.passed);
  return JSON.stringify({ verdict, compile, errors, firstFailed });
}

/** One test for every program whose folder names its verdict; of the solutions, if so asked, only those whose output decides it. */
export async function walkCorpus(execute: Execute, which: 'all' | 'judged' = 'all'): Promise<void> {
  describe('submissions get the verdict that their folder names', () => {
    test.concurrent.each(submissions())('$path', async (entry) => {
      expect(await judge(entry, execute)).toBe(entry.verdict);
    });
  });

  const solved = (await solutions()).filter(({ verdict }) => which === 'all' || JUDGED.has(verdict));
  describe('solutions of real problems get the verdict that their folder names', () => {
    test.concurrent.each(solved)('$path', async (entry) => {
      expect(await judge(entry, execute)).toBe(entry.verdict);
    });
  });
}
