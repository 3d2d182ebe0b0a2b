import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient, type ExecutorClient, ExecutorProblem, type GradeRequest } from '../../client/index.ts';
import type { Document } from '../../http/openapi/document.ts';
import { examples } from '../../http/openapi/examples.ts';
import { operations } from '../../http/openapi/operations.ts';
import { createHttpServer } from '../../http/server/http-server.ts';
import { answerChecker } from '../harness/document-check.ts';
import { type Service, startService } from '../harness/service.ts';

let service: Service;
let server: Server;
let url: string;
let client: ExecutorClient;
beforeAll(async () => {
  service = await startService();
  server = createHttpServer(service.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = createClient(`${url}/`);
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await service.stop();
});

const readDocument = async (): Promise<Document> => JSON.parse(await (await fetch(`${url}/openapi.json`)).text());

/** The examples as the served document has them. */
async function served() {
  const document = await readDocument();
  const posts = operations.filter(({ method }) => method === 'post');
  return posts.flatMap(({ id, path }) => {
    const content = document.paths[path]?.post?.requestBody?.content ?? {};
    const media = Object.values(content)[0];
    return Object.entries(media?.examples ?? {}).map(([name, { value, 'x-status': status }]) => ({
      id,
      path,
      name,
      value,
      status,
    }));
  });
}

describe('examples of the document', () => {
  test('are all in it', async () => {
    const shown = await served();
    expect(shown.map(({ id, name }) => `${id} ${name}`)).toEqual(
      examples.map(({ operation, name }) => `${operation} ${name}`),
    );
  });

  test.each(examples)('$operation $name answers $status, and as documented', async ({ operation, name }) => {
    const example = (await served()).find((one) => one.id === operation && one.name === name);
    if (example === undefined) throw new Error('it is not shown');
    const { path, status, value } = example;
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(value),
    });
    const text = await response.text();
    expect(response.status).toBe(status);
    const check = answerChecker(await readDocument());
    expect(check({ path, method: 'post', status, headers: response.headers, text })).toBeNull();
  });

  test.each(examples.filter(({ operation, status }) => operation === 'execute' && status === 200))(
    '$name: all is well with the program that is shown',
    async ({ body }) => {
      const answer: object = await client.execute(body as GradeRequest);
      if ('verdict' in answer) expect(answer.verdict).toBe('accepted');
      else expect(answer).toMatchObject({ run: { status: 'ok', stdout: 'HELLO a b\n' } });
    },
  );
});

describe('the client', () => {
  test('grades with tests and runs without', async () => {
    const graded = await client.execute({
      language: 'python',
      code: 'print(input())',
      test_cases: [{ input: 'a', expected_output: 'b' }],
    });
    expect(graded.verdict satisfies string).toBe('wrong_answer');
    expect(graded.test_results[0]?.message).toBe('line 1: expected b, got a');
    const { run } = await client.execute({ language: 'python', code: 'print(input())', stdin: 'a' });
    expect(run.stdout).toBe('a\n');
  });

  test('tells of an execution while it goes on', async () => {
    const events: string[] = [];
    for await (const { event, data } of client.stream({
      language: 'python',
      code: 'print(input())',
      test_cases: [
        { input: 'a', expected_output: 'a' },
        { input: '\u2028é', expected_output: 'b' },
      ],
    }))
      events.push(
        event === 'test' ? `${event} ${data.verdict}` : event === 'done' && 'verdict' in data ? data.verdict : event,
      );
    const told = ['test accepted', 'test wrong_answer']; // in the order in which they end
    expect(events).toEqual(['queued', 'compiled', expect.toBeOneOf(told), expect.toBeOneOf(told), 'wrong_answer']);
  });

  test('stops an execution of which nobody wants to hear more', async () => {
    for await (const { event } of client.stream({ language: 'python', code: 'while True: pass' }))
      if (event === 'compiled') break;
    await expect.poll(() => service.slots.busy, { timeout: 20_000 }).toBe(0);
  });

  test('throws for a stream that is refused', async () => {
    await expect(client.stream({ language: '', code: '' }).next()).rejects.toHaveProperty('status', 400);
  });

  test('submits, and waits until the answer is there', async () => {
    const { id, status } = await client.submit({ language: 'python', code: 'print(6 * 7)', priority: 'batch' });
    expect(status).toBe('queued');
    const { answer } = await client.settled(id);
    expect(answer).toMatchObject({ run: { stdout: '42\n' } });
    expect(await client.submission(id)).toMatchObject({ id, status: 'finished', priority: 'batch', answer });
  });

  test('cancels a submission', async () => {
    const { id } = await client.submit({ language: 'python', code: 'while True: pass' });
    await client.cancel(id);
    expect(await client.settled(id)).toMatchObject({ status: 'cancelled' });
    await expect(client.cancel('of-nobody')).rejects.toHaveProperty('status', 404);
  });

  test('tells of health and runtimes', async () => {
    expect((await client.health()).status).toBe('healthy');
    expect((await client.runtimes()).map(({ language }) => language)).toContain('python');
  });

  test('throws a problem with the fields that are wrong', async () => {
    const problem = await client.execute({ language: 'cobol', code: '' }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ExecutorProblem);
    expect(problem).toMatchObject({ status: 400, title: 'Bad Request', retryAfter: null });
    expect(problem).toHaveProperty('errors', [
      { path: 'language', message: expect.stringMatching(/^must be one of python, /) },
    ]);
  });

  test('sends the headers it was given, those of the call last', async () => {
    const named = createClient(url, { headers: { 'X-Request-Id': 'of-the-client' } });
    const execution = named.execute({ language: '', code: '' }, { headers: { 'X-Request-Id': 'of-the-call' } });
    await expect(execution).rejects.toHaveProperty('requestId', 'of-the-call');
  });

  test('stops an execution by its signal', async () => {
    const signal = AbortSignal.timeout(300);
    const execution = client.execute({ language: 'python', code: 'while True: pass' }, { signal });
    await expect(execution).rejects.toThrow('timeout');
    await expect.poll(() => service.slots.busy, { timeout: 20_000 }).toBe(0);
  });
});
