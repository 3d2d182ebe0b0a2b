import request from 'supertest';
import { expect } from 'vitest';
import type { Service } from '../harness/service.ts';

const PREAMBLE = `import os, sys, time
def say(text, name="judgemessage.txt"):
    with open(sys.argv[3] + name, "w") as file: file.write(text)
def tell(*what): print(*what, flush=True)
def end(code, what=None):
    if what is not None: say(what)
    sys.exit(code)
`;
export const kattis = (code: string, limits = {}) => ({
  language: 'python',
  protocol: 'kattis',
  code: PREAMBLE + code,
  limits,
});
export const testlib = (code: string) => ({ language: 'python', protocol: 'testlib', code: PREAMBLE + code });
export const WAITS = 'input()';
export const oneTest = [{ input: 'IN', expected_output: 'ANSWER' }];

interface Result {
  verdict: string;
  message: string | null;
  actual_output: string | null;
  error: string | null;
  score: number;
  exit_code: number | null;
  execution_time_ms: number;
  memory_usage_bytes: number;
}

/** Asks a service over HTTP. */
export function asking(service: () => Service) {
  /** Asks over HTTP; a submission that answers with what it hears, unless it is said. */
  async function grade(fields: object) {
    const body = { language: 'python', code: 'print(input())', test_cases: oneTest, timeout: 1, ...fields };
    return await request(service().app).post('/execute').send(body);
  }

  async function results(fields: object): Promise<Result[]> {
    const { status, body } = await grade(fields);
    expect({ status, errors: body.errors }).toEqual({ status: 200 });
    return body.test_results;
  }

  /** The first result, and how long it took to get it. */
  async function result(fields: object): Promise<Result & { took: number }> {
    const asked = performance.now();
    const [first] = await results(fields);
    if (first === undefined) throw new Error('no test');
    return { ...first, took: performance.now() - asked };
  }

  return { grade, results, result };
}
