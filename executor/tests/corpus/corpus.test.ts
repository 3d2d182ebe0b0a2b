import request from 'supertest';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Service, startService } from '../harness/service.ts';
import { walkCorpus } from './corpus-walk.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ slots: 3 }); // many wait, and leave a core idle
});
afterAll(async () => {
  expect(await service.leftovers()).toEqual([]);
  await service.stop();
});

// Solutions that end at a limit take the time of all others together: they are run in the image, as everything is.
await walkCorpus(async (body) => (await request(service.app).post('/execute').send(body)).body, 'judged');
