import { afterAll, beforeAll, expect } from 'vitest';
import { walkHonest } from '../corpus/honest-walk.ts';
import { type Container, runContainer } from './container.ts';

let container: Container;
let port: number;
beforeAll(async () => {
  container = await runContainer({ env: { SLOTS: '3' }, memory: '2g', scratch: '1g', pids: 1024 });
  port = await container.ready();
});
afterAll(async () => {
  expect(await container.stop()).toBe(0);
  await container[Symbol.asyncDispose]();
});

walkHonest(async (path, body) => {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return await (await fetch(`http://127.0.0.1:${port}${path}`, init)).json();
}, 'image');
