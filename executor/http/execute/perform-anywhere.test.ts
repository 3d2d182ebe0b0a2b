import { expect, test } from 'vitest';
import { SandboxFault } from '#sandbox';
import { Slots } from '../../grading/index.ts';
import { NotShared, type Outcome } from '../../queue/job.ts';
import { Places } from '../../queue/places.ts';
import { MadeJson } from '../json/parts.ts';
import { performAnywhere, type SharedJobs } from './perform-anywhere.ts';
import type { Tell } from './reply.ts';
import type { ExecuteRequest } from './request.ts';

const TOGETHER = { replicas: 2, slots: 2, running: 2, waiting: 3, oldestWaitingMs: 0, memoryShare: 0 };
const HERE = { ranHere: true };
const test1 = { name: 'test', payload: { test_case_number: 1 } };
const test2 = { name: 'test', payload: { test_case_number: 2 } };

interface Options {
  /** Stands in for the shared queue. */
  run: SharedJobs['queue']['run'];
  free?: boolean;
  waitMsMax?: number;
  /** Jobs that wait on all replicas together. */
  waiting?: number;
}

/** Slots that know how long a job in Python takes. */
async function slotsWithATime(): Promise<Slots> {
  const slots = new Slots(1);
  using slot = await slots.take({ kind: 'python' });
  slot.ran(5);
  return slots;
}

/** Performs a job whose run here reports two tests. */
async function perform({ run, free = false, waitMsMax = 60_000, waiting = 3 }: Options) {
  const told: string[] = [];
  const tell: Tell = ({ name, payload }) => void told.push(`${name} ${JSON.stringify(payload())}`);
  const places = new Places(1);
  const other = free ? undefined : places.enter();
  const queue = { run, together: { ...TOGETHER, waiting } } as SharedJobs['queue'];
  const request = { installed: { language: { name: 'python' } } } as unknown as ExecuteRequest;
  const asked = { requestId: 'r', client: undefined, owner: 'o' };
  const job = { id: 'id', body: {}, request, asked, owner: 'o' };
  const deps = {
    replica: 'one',
    route: '/execute',
    slots: await slotsWithATime(),
    sharedJobs: { queue, places, waitMsMax },
  };
  const here = async (listener: Tell) => {
    listener({ name: 'queued', payload: () => ({ position: 0 }) });
    for (const { name, payload } of [test1, test2]) listener({ name, payload: () => payload });
    return HERE;
  };
  const answer = await performAnywhere(job, here, deps, new AbortController().signal, tell);
  other?.[Symbol.dispose]();
  return { answer, told, taken: places.taken };
}

const ends = (outcome: Outcome) => async () => outcome;

test('with a free slot the shared queue is not used', async () => {
  const run = () => Promise.reject(new Error('it was asked'));
  expect(await perform({ run, free: true })).toMatchObject({ answer: HERE, taken: 0 });
});

test('without a free slot the answer of another replica is passed on byte by byte', async () => {
  const body = [Buffer.from('{"a":1}')];
  const { answer, told } = await perform({ run: ends({ kind: 'answer', body }) });
  expect(answer).toEqual(new MadeJson(body));
  expect(told).toEqual(['queued {"execution_id":"id","position":4}']);
});

test.each<[name: string, run: Options['run']]>([
  ['that the queue cannot take', () => Promise.reject(new NotShared('away'))],
  ['that another replica declines', ends({ kind: 'declined' })],
])('a job %s runs here', async (_name, run) => {
  expect(await perform({ run })).toMatchObject({ answer: HERE, taken: 0 });
});

test('a job lost in mid-run runs here, and no test is reported twice', async () => {
  const { told } = await perform({
    async run(_job, _signal, { onEvent }) {
      onEvent(test1);
      throw new NotShared('lost');
    },
  });
  expect(told).toEqual([
    'queued {"execution_id":"id","position":4}',
    'test {"test_case_number":1}',
    'test {"test_case_number":2}',
  ]);
});

test('a fault on another replica is a fault here', async () => {
  const run = ends({ kind: 'fault', stage: 'reap', message: 'lost' });
  await expect(perform({ run })).rejects.toThrow(SandboxFault);
});

test('a job that would wait too long on all replicas together is refused', async () => {
  const run = () => Promise.reject(new Error('it was asked'));
  await expect(perform({ run, waitMsMax: 0 })).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 1 });
});

test('a job that has waited too long is refused, and removed from the queue', async () => {
  let isTakenBack = false;
  const run: Options['run'] = async (_job, signal) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    isTakenBack = true;
    throw signal.reason;
  };
  await expect(perform({ run, waitMsMax: 20, waiting: 0 })).rejects.toMatchObject({ code: 'busy' });
  expect(isTakenBack).toBe(true);
});
