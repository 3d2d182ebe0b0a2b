import { createHash } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SandboxFault } from '#sandbox';
import { defaultMaxima } from '../../grading/index.ts';
import { languages } from '../../languages/index.ts';
import { answerChecker } from '../../tests/harness/document-check.ts';
import { verifyByName } from '../../tests/harness/tokens.ts';
import { type StubbedService, startStubbedService } from '../../tests/tools/fuzz/stubbed-service.ts';
import type { JsonSchema } from './components.ts';
import { buildDocument } from './document.ts';
import { operations } from './operations.ts';

const installed = languages.map((language) => ({ language, version: '3.13.5' }));
const facts = { service: 'Code Execution Service', version: '0.0.0' };
const document = buildDocument({ installed, maxima: defaultMaxima, facts });

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

let service: StubbedService;
/** Of a submission that has ended. */
let submissionId: string;
beforeAll(async () => {
  service = await startStubbedService();
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
  const submitted = await fetch(`${service.url}/submissions`, { ...init, body: '{"language":"python","code":""}' });
  submissionId = (await submitted.json()).id;
  await fetch(`${service.url}/submissions/${submissionId}?wait=30`);
});
afterAll(() => service[Symbol.asyncDispose]());

/** As a browser asks again; fetch by itself forbids every cache to answer. */
const ifNot = (etag: string | null) => ({ headers: { 'If-None-Match': etag ?? '', 'Cache-Control': 'max-age=0' } });

describe('the document', () => {
  test('is valid, by an independent validator', async () => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(JSON.stringify(document)))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('has no dangling references', () => {
    const refs = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([\w-]+)"/g);
    const missing = [...refs].filter(([, kind = '', name = '']) => !(name in Reflect.get(document.components, kind)));
    expect(missing).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('$defs');
  });

  test('is served, and has less than 80 KB', async () => {
    const text = await (await fetch(`${service.url}/openapi.json`)).text();
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
    expect(text.length).toBeLessThan(80 * 1024);
  });

  test('describes every schema and every field', () => {
    const fields = (name: string, schema: JsonSchema): [string, JsonSchema][] => [
      [name, schema],
      ...[schema.items, ...(schema.anyOf ?? [])].flatMap((inner) =>
        isSchema(inner) ? fields(name, { description: '-', ...inner }) : [],
      ),
      ...Object.entries(schema.properties ?? {}).flatMap(([field, inner]) =>
        isSchema(inner) ? fields(`${name}.${field}`, inner) : [],
      ),
    ];
    const all = Object.entries(document.components.schemas).flatMap(([name, schema]) => fields(name, schema));
    expect(all.length).toBeGreaterThan(150);
    const bare = all.filter(([, { description, $ref: ref }]) => description === undefined && ref === undefined);
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  test('has the maxima of the operator and the installed languages', () => {
    const maxima = { ...defaultMaxima, memoryBytes: 512 * 1024 * 1024, wallTimeMs: 7000 };
    const { components, paths } = buildDocument({
      installed: installed.filter(({ language }) => language.name === 'c'),
      maxima,
      facts,
    });
    const { ExecuteRequest, Limits } = components.schemas;
    expect(Limits?.properties?.['memory_mb']).toMatchObject({ minimum: 16, maximum: 512 });
    expect(ExecuteRequest?.properties?.['timeout']).toMatchObject({ minimum: 0.1, maximum: 7 });
    expect(ExecuteRequest?.properties?.['language']).toMatchObject({ enum: ['c', 'gcc'] });
    const media = paths['/execute']?.post?.requestBody?.content['application/json'];
    expect(Object.keys(media?.examples ?? {})).toEqual(['numbers']);
  });

  test.each(['/openapi.json', '/docs'])('%s gets 304 if the client has it already', async (path) => {
    const etag = (await fetch(service.url + path)).headers.get('etag');
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const again = await fetch(service.url + path, ifNot(etag));
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

describe('/docs', () => {
  test('shows every operation and every schema, and all links have a target', async () => {
    const page = await (await fetch(`${service.url}/docs`)).text();
    for (const { id } of operations) expect(page).toContain(`<details id="${id}">`);
    for (const name of Object.keys(document.components.schemas)) expect(page).toContain(`id="schema-${name}"`);
    const links = [...page.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  });

  test('loads nothing, and its Content-Security-Policy forbids it', async () => {
    const response = await fetch(`${service.url}/docs`);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}=';/);
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).not.toMatch(/<script|<link|<img|style="|\son\w+=|https?:/);
  });
});

type Operation = (typeof operations)[number];
type Prepared = RequestInit & { undo?: () => void; url?: string; query?: string; id?: string };

const post = (body: string, type = 'application/json'): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': type },
  body,
});
const right = ({ path }: Operation) =>
  JSON.stringify(
    ['/execute', '/submissions'].includes(path)
      ? { language: 'python', code: '' }
      : { language: 'python', version: '*', files: [{ content: '' }] },
  );

function withFault(init: RequestInit): Prepared {
  service.state.fault = new SandboxFault('test');
  return {
    ...init,
    undo: () => {
      service.state.fault = null;
    },
  };
}

function withResidue(init: RequestInit): Prepared {
  service.state.residue = 'test';
  return {
    ...init,
    undo: () => {
      service.state.residue = null;
    },
  };
}

const DIGEST = createHash('sha256').update('key').digest('hex');
const CLOSED = { API_KEYS: `judge:${DIGEST}`, AUTH_REQUIRED: 'true', METRICS_AUTH: 'true' };
const ask = (operation: Operation): RequestInit =>
  operation.method === 'post' ? post(right(operation)) : { method: operation.method.toUpperCase() };
const withToken = async (operation: Operation, token: string): Promise<Prepared> => {
  const { headers, ...init } = ask(operation);
  const url = await service.serve(CLOSED, verifyByName);
  return { ...init, headers: { ...headers, Authorization: `Bearer ${token}` }, url };
};

/** How each documented status comes about. */
const producers: Readonly<Record<string, (operation: Operation) => Prepared | Promise<Prepared>>> = {
  '200': ask,
  '202': ask,
  '204': (operation) => ({ ...ask(operation), headers: { 'Last-Event-ID': '99' } }),
  '304': async ({ path }) => {
    const etag = (await fetch(service.url + path)).headers.get('etag');
    return ifNot(etag);
  },
  '400': ({ method }) =>
    method === 'post' ? post('{') : { query: '?wait=x&limit=x', headers: { 'Last-Event-ID': 'x' } },
  '401': async (operation) => ({ ...ask(operation), url: await service.serve(CLOSED) }),
  '403': (operation) => withToken(operation, 'no-role'),
  '404': (operation) => ({ ...ask(operation), id: 'unknown' }),
  '413': () => post(' '.repeat(17 * 1024 * 1024)),
  '415': (operation) => post(right(operation), 'application/xml'),
  '422': async (operation) => {
    const { headers, ...init } = post(right(operation));
    const keyed = { ...init, headers: { ...headers, 'Idempotency-Key': 'reused' } };
    await fetch(service.url + operation.path, keyed);
    return { ...keyed, body: JSON.stringify({ language: 'python', code: 'print(2)' }) };
  },
  '429': async (operation) => {
    const url = await service.serve({ RATE_LIMIT_EXECUTE_PER_MINUTE: '1', RATE_LIMIT_OTHER_PER_MINUTE: '1' });
    await fetch(url + operation.path.replace('{id}', submissionId), ask(operation));
    return { ...ask(operation), url };
  },
  '500': (operation) => withFault(post(right(operation))),
  '503': (operation) =>
    operation.refusals.includes('503') && operation.method !== 'post'
      ? withToken(operation, 'no-keys')
      : withResidue(ask(operation)),
  default: () => ({ method: 'PUT' }),
};

describe.each(['application/x-ndjson', 'text/event-stream'])('an execution as %s', (accept) => {
  test.each([[], [{ expected_output: '1' }, { expected_output: '2' }]])('is as documented', async (...test_cases) => {
    const { headers, ...init } = post(
      JSON.stringify({ language: 'python', code: '', ...(test_cases.length > 0 ? { test_cases } : {}) }),
    );
    const response = await fetch(`${service.url}/execute`, { ...init, headers: { ...headers, Accept: accept } });
    const text = await response.text();
    expect(text.split('\n').length).toBeGreaterThan(3);
    const answered = { path: '/execute', method: 'post', status: response.status, headers: response.headers, text };
    expect(answerChecker(document)(answered)).toBeNull();
  });
});

const documented = operations.flatMap((operation) =>
  Object.keys(document.paths[operation.path]?.[operation.method]?.responses ?? {}).map(
    (status) => [operation.method, operation.path, status, operation] as const,
  ),
);

describe('every documented status can be produced, and matches the document', () => {
  test.each(documented)('%s %s: %s', async (method, path, status, operation) => {
    const check = answerChecker(document);
    const produce = producers[status];
    if (produce === undefined) throw new Error(`nothing produces ${status}`);
    const { undo, url = service.url, query = '', id = submissionId, ...init } = await produce(operation);
    const response = await fetch(url + path.replace('{id}', id) + query, init);
    const text = await response.text();
    undo?.();
    expect(response.status).toBe(status === 'default' ? 405 : Number(status));
    expect(check({ path, method, status: response.status, headers: response.headers, text })).toBeNull();
  });
});
