import express, { type Response } from 'express';
import { describe, expect, test } from 'vitest';
import { ServiceError } from '../../grading/index.ts';
import { type Admission, createAdmission, type Place } from './admission.ts';

const MIB = 1024 * 1024;

/** `action` is refused, with this code; null when it is not. */
function refusalOf(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof ServiceError) return error.code;
    throw error;
  }
}

/** Enters, given that there is room. */
function enter(admission: Admission) {
  const response: Response = Object.create(express.response);
  const place = admission.enter(response);
  /** The client has its answer, or is gone. */
  return { place, close: () => response.emit('close') };
}

const refusal = (admission: Admission) => refusalOf(() => enter(admission));
const holds = (place: Place, bytes: number) => refusalOf(() => place.hold(bytes)) === null;

describe('the number of requests', () => {
  test.each([1, 2, 5])('%d are admitted at once, and one more is refused', (requestsMax) => {
    const admission = createAdmission(requestsMax);
    for (let index = 0; index < requestsMax; index++) enter(admission);
    expect(refusal(admission)).toBe('busy');
  });

  test('a refused request takes no place', () => {
    const admission = createAdmission(1);
    const first = enter(admission);
    for (let index = 0; index < 3; index++) expect(refusal(admission)).toBe('busy');
    first.close();
    expect(refusal(admission)).toBeNull();
  });

  test('an answered request frees its place', () => {
    const admission = createAdmission(2);
    const first = enter(admission);
    enter(admission);
    first.close();
    expect(refusal(admission)).toBeNull();
    expect(refusal(admission)).toBe('busy');
  });

  test('a connection that reports its end twice frees one place', () => {
    const admission = createAdmission(2);
    const first = enter(admission);
    enter(admission);
    first.close();
    first.close();
    expect(refusal(admission)).toBeNull();
    expect(refusal(admission)).toBe('busy');
  });

  test('a request whose job is done keeps its place until its client has the answer', () => {
    const admission = createAdmission(1);
    const { place, close } = enter(admission);
    place[Symbol.dispose]();
    expect(refusal(admission)).toBe('busy');
    close();
    expect(refusal(admission)).toBeNull();
  });
});

describe('the bytes of the request bodies', () => {
  test('are limited to 64 MB together', () => {
    const admission = createAdmission(100);
    const [one, other] = [enter(admission).place, enter(admission).place];
    expect(holds(one, 16 * MIB)).toBe(true);
    expect(holds(other, 48 * MIB - 1)).toBe(true);
    expect(holds(other, 2)).toBe(false);
    expect(holds(one, 1)).toBe(true);
    expect(refusalOf(() => other.hold(1))).toBe('busy');
  });

  test('do not block a request without a body', () => {
    const admission = createAdmission(100);
    enter(admission).place.hold(64 * MIB);
    expect(refusal(admission)).toBeNull();
  });

  test('are released when the job is done', () => {
    const admission = createAdmission(100);
    const [one, other] = [enter(admission).place, enter(admission).place];
    one.hold(40 * MIB);
    one.hold(24 * MIB);
    expect(holds(other, 1)).toBe(false);
    one[Symbol.dispose]();
    expect(holds(other, 64 * MIB)).toBe(true);
    expect(holds(one, 1)).toBe(false);
  });

  test('are released once, even if the end is reported twice', () => {
    const admission = createAdmission(100);
    const [one, other] = [enter(admission).place, enter(admission).place];
    one.hold(1);
    other.hold(64 * MIB - 1);
    one[Symbol.dispose]();
    one[Symbol.dispose]();
    expect(holds(one, 2)).toBe(false);
  });

  test('are held until the job has ended, even if its client has disconnected', () => {
    const admission = createAdmission(100);
    const { place, close } = enter(admission);
    place.hold(64 * MIB);
    close();
    expect(holds(enter(admission).place, 1)).toBe(false);
  });

  test('of a refused request are not counted', () => {
    const admission = createAdmission(100);
    const { place } = enter(admission);
    expect(holds(place, 65 * MIB)).toBe(false);
    expect(holds(place, 64 * MIB)).toBe(true);
  });
});

describe('draining', () => {
  test('is off at first', () => {
    expect(createAdmission(1).draining).toBe(false);
  });

  test('refuses every request, even if there is room', () => {
    const admission = createAdmission(1);
    void admission.drain();
    expect(admission.draining).toBe(true);
    expect(refusal(admission)).toBe('draining');
  });

  test('is reported by a full replica, too', () => {
    const admission = createAdmission(1);
    enter(admission);
    void admission.drain();
    expect(refusal(admission)).toBe('draining');
  });

  test('ends at once if no request is admitted', async () => {
    await expect(createAdmission(1).drain()).resolves.toBeUndefined();
  });

  test('ends at once if every request has been answered', async () => {
    const admission = createAdmission(1);
    const { place, close } = enter(admission);
    place[Symbol.dispose]();
    close();
    await expect(admission.drain()).resolves.toBeUndefined();
  });

  test.each([
    ['the last client has its answer', 'close', 'done'],
    ['the last job is done and its client has disconnected', 'done', 'close'],
  ] as const)('ends when %s', async (_name, last, first) => {
    const admission = createAdmission(2);
    const ends = [enter(admission), enter(admission)].map(({ place, close }) => ({
      close,
      done: () => place[Symbol.dispose](),
    }));
    let isOver = false;
    const drained = admission.drain().then(() => {
      isOver = true;
    });
    for (const end of ends) end[first]();
    ends[0]?.[last]();
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(false);
    ends[1]?.[last]();
    await drained;
  });

  test('can be requested twice', async () => {
    const admission = createAdmission(1);
    const request = enter(admission);
    const both = Promise.all([admission.drain(), admission.drain()]);
    request.close();
    request.place[Symbol.dispose]();
    await expect(both).resolves.toHaveLength(2);
  });
});
