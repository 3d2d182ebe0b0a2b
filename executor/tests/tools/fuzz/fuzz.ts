/** Sends valid and nearly valid requests made from the document. `npm run fuzz -- 5000` sends 5000. */
import fc from 'fast-check';
import type { Document } from '../../../http/openapi/document.ts';
import { operations } from '../../../http/openapi/operations.ts';
import { answerChecker } from '../../harness/document-check.ts';
import { arbitraryOf } from './arbitrary.ts';
import { mutated } from './mutate.ts';
import { startStubbedService } from './stubbed-service.ts';

/** Longer than the compilation and the tests of any generated request take. */
const HANG_MS = 60_000;

interface Sent {
  path: string;
  method: string;
  type: string | null;
  body: unknown;
  isRight: boolean;
}

const TYPES = [
  'application/json; charset=utf-8',
  'text/plain',
  'application/xml',
  'application/json; charset=latin1',
  '',
];

function requestsOf(document: Document): fc.Arbitrary<Sent> {
  const { schemas } = document.components;
  const gets = operations.filter(({ method }) => method === 'get').map(({ path, method }) => ({ path, method }));
  const posts = operations.flatMap(({ path, method, request }) => {
    if (request === undefined) return [];
    const right = arbitraryOf({ $ref: `#/components/schemas/${request.schema}` }, schemas);
    const fixed = { path: fc.constant(path), method: fc.constant(method) };
    const json = fc.constant('application/json');
    return [
      fc.record({ ...fixed, type: json, body: right, isRight: fc.constant(true) }),
      fc.record({ ...fixed, type: json, body: mutated(right), isRight: fc.constant(false) }),
      fc.record({ ...fixed, type: fc.constantFrom(...TYPES), body: right, isRight: fc.constant(false) }),
    ].map((arbitrary, index) => ({ arbitrary, weight: index === 2 ? 1 : 10 }));
  });
  const get = fc
    .constantFrom(...gets)
    .map(({ path, method }): Sent => ({ path, method, type: null, body: undefined, isRight: true }));
  return fc.oneof({ arbitrary: get, weight: 2 }, ...posts);
}

async function send(url: string, { path, method, type, body }: Sent) {
  const response = await fetch(url + path, {
    method: method.toUpperCase(),
    ...(type === null ? {} : { headers: { 'Content-Type': type } }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(HANG_MS),
  });
  return { path, method, status: response.status, headers: response.headers, text: await response.text() };
}

/** Returns how often each status occurred. Throws if an answer is 500, missing, or not as documented. */
export async function fuzz(count: number, url: string) {
  const document: Document = JSON.parse(await (await fetch(`${url}/openapi.json`)).text());
  const check = answerChecker(document);
  const tally: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(requestsOf(document), async (sent) => {
      const answered = await send(url, sent);
      const kind = `${answered.status} to ${sent.isRight ? 'right' : 'other'} requests`;
      tally[kind] = (tally[kind] ?? 0) + 1;
      const fault = answered.status === 500 ? 'the service failed' : check(answered);
      if (fault !== null) throw new Error(`${answered.status}: ${fault}: ${answered.text.slice(0, 500)}`);
    }),
    { numRuns: count },
  );
  return tally;
}

if (import.meta.main) {
  const [, , count = '5000', url] = process.argv;
  await using service = url === undefined ? await startStubbedService() : null;
  const tally = await fuzz(Number(count), url ?? service?.url ?? '');
  process.stdout.write(`${JSON.stringify(tally, null, 2)}\n`);
}
