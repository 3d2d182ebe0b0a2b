import express from 'express';
import request from 'supertest';
import { expect, test } from 'vitest';
import { probeRoutes } from './health.ts';

type Deps = Parameters<typeof probeRoutes>[0];

/** A replica whose shared queue and store have these troubles. */
function replicaWith(queue: string | null, store: string | null) {
  const deps = {
    sandbox: { residue: null, evidence: {} },
    admission: { draining: false },
    sharedJobs: { queue: { trouble: queue } },
    store: { trouble: store },
  };
  return express().use(probeRoutes(deps as unknown as Deps));
}

test.each<[queue: string | null, store: string | null, shown: object]>([
  [null, null, {}],
  ['queue', null, { trouble: 'queue' }],
  [null, 'store', { trouble: 'store' }],
])('with a queue whose trouble is %s and a store whose is %s it is ready', async (queue, store, shown) => {
  const { status, body } = await request(replicaWith(queue, store)).get('/ready');
  expect([status, body]).toEqual([200, { status: 'ready', ...shown }]);
});
