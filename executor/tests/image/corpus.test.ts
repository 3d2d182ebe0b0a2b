import { afterAll, beforeAll, expect } from 'vitest';
import { walkCorpus } from '../corpus/corpus-walk.ts';
import { ask } from '../harness/process.ts';
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

await walkCorpus(async (body) => JSON.parse((await ask(port, body)).text));
