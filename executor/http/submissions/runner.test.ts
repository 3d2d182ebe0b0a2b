import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ZodError } from 'zod';
import { SandboxFault } from '#sandbox';
import { type StubbedService, startStubbedService } from '../../tests/tools/fuzz/stubbed-service.ts';

let service: StubbedService;
beforeAll(async () => {
  service = await startStubbedService();
});
afterAll(() => service[Symbol.asyncDispose]());

async function submit(): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ language: 'python', code: '' });
  return (await (await fetch(`${service.url}/submissions`, { method: 'POST', headers, body })).json()).id;
}
const read = async (id: string) => (await fetch(`${service.url}/submissions/${id}?wait=30`)).json();

test('a sandbox that fails three times makes a submission failed', async () => {
  service.state.fault = new SandboxFault('test');
  expect(await read(await submit())).toMatchObject({ status: 'failed', tries: 3 });
  service.state.fault = null;
  expect(await read(await submit())).toMatchObject({ status: 'finished', tries: 1 });
});

test('what only a replica of another version can read waits for that, and is no failure of the service', async () => {
  service.state.fault = new ZodError([]);
  const id = await submit();
  const seen = async () => (await fetch(`${service.url}/submissions/${id}`)).json();
  await vi.waitFor(async () => expect((await seen()).tries).toBeGreaterThan(3), { timeout: 20_000 });
  service.state.fault = null;
  expect(await read(id)).toMatchObject({ status: 'finished' });
});

test('nothing runs where something has outlived its run', async () => {
  const id = await submit();
  await read(id);
  service.state.residue = 'test';
  const headers = { 'Content-Type': 'application/json' };
  const refused = await fetch(`${service.url}/submissions`, { method: 'POST', headers, body: '{}' });
  service.state.residue = null;
  expect(refused.status).toBe(503);
});
