import request from 'supertest';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Service, startService } from '../harness/service.ts';
import { walkHonest } from './honest-walk.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ slots: 3 }); // many wait, and leave a core idle
});
afterAll(async () => {
  expect(await service.leftovers()).toEqual([]);
  await service.stop();
});

walkHonest(async (path, body) => (await request(service.app).post(path).send(body)).body, 'bare');
