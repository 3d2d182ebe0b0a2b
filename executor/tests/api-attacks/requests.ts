/** What a stranger sends, to the byte, and what must come of it. */
import { expect } from 'vitest';
import { type RawAnswer, rawRequest } from '../harness/raw-http.ts';

export const MIB = 1024 * 1024;
export const HOST = 'Host: executor';
export const JSON_TYPE = 'Content-Type: application/json';
export const POST = 'POST /execute HTTP/1.1';
export const lengthOf = (body: string | Buffer) => `Content-Length: ${Buffer.byteLength(body)}`;
export const chunked = (body: string) => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;

/** Every request that may run has an id that begins with "valid-": the last test of a file looks for runs of any other. */
let requests = 0;
export const validId = () => `X-Request-Id: valid-${requests++}`;
export const attackId = () => `X-Request-Id: attack-${requests++}`;

export type Body = string | Buffer | object;

function execution(id: string, body: Body, headers: readonly string[]): Buffer {
  const bytes = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return rawRequest([POST, HOST, JSON_TYPE, id, lengthOf(bytes), ...headers], bytes);
}

/** A request that is to be refused, whatever comes of it. */
export const attack = (body: Body, ...headers: string[]) => execution(attackId(), body, headers);

/** A request that may run. */
export const valid = (body: Body, ...headers: string[]) => execution(validId(), body, headers);

export const fifteen = { language: 'python', code: 'print(15)' };
export const withTest = (fields: string) => `{"language":"python","code":"print(15)","test_cases":[{${fields}}]}`;
export const withField = (field: string) => `{"language":"python","code":"print(15)",${field}}`;

/** How the service is made, and where it stands. */
const INNARDS = /node_modules|\.[jt]s:\d|\\n +at |\/(?:tmp|work|home|usr|proc)\//;

/** RFC 9457, of this very request, and nothing of how the service is made. */
export function expectProblem(answer: RawAnswer | undefined, status: number) {
  expect(answer?.status).toBe(status);
  expect(answer?.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer?.body).not.toMatch(INNARDS);
  const problem = JSON.parse(answer?.body ?? '');
  expect(problem).toMatchObject({ type: expect.any(String), title: expect.any(String), status });
  expect(problem.instance).toBe(`urn:executor:request:${answer?.headers.get('x-request-id')}`);
  return problem;
}

export const pathsOf = (problem: { errors?: { path: string }[] }) => problem.errors?.map(({ path }) => path) ?? [];
