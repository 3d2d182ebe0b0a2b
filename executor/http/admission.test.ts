import express, { type Request, type Response } from 'express';
import { describe, expect, test } from 'vitest';
import { ServiceError } from '../grading/index.ts';
import { type Admission, BODY_BYTES_MAX, createAdmission } from './admission.ts';

const MIB = 1024 * 1024;

function requestOf(contentLength: string | null): Request {
  const request: Request = Object.create(express.request);
  request.headers = contentLength === null ? {} : { 'content-length': contentLength };
  return request;
}

/** Asks for admission: the connection if there is room, else the error that refuses it. */
function ask(admission: Admission, contentLength: string | null = '100'): Response | ServiceError {
  const response: Response = Object.create(express.response);
  let isAdmitted = false;
  try {
    void admission.admit(requestOf(contentLength), response, () => {
      isAdmitted = true;
    });
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
  if (!isAdmitted) throw new Error('neither admitted nor refused');
  return response;
}

/** Asks where it is known that there is room. */
function admit(admission: Admission, contentLength?: string | null): Response {
  const answer = ask(admission, contentLength);
  if (answer instanceof ServiceError) throw answer;
  return answer;
}

function refusal(admission: Admission, contentLength?: string | null): string {
  const answer = ask(admission, contentLength);
  return answer instanceof ServiceError ? answer.code : 'admitted';
}

/** The client has its answer, or is gone. */
const close = (response: Response) => response.emit('close');

describe('the number of requests', () => {
  test.each([1, 2, 5])('%d are admitted at once, and one more is refused', (requestsMax) => {
    const admission = createAdmission(requestsMax);
    for (let index = 0; index < requestsMax; index++) admit(admission);
    expect(refusal(admission)).toBe('busy');
  });

  test('a refused one takes no room', () => {
    const admission = createAdmission(1);
    const first = admit(admission);
    for (let index = 0; index < 3; index++) expect(refusal(admission)).toBe('busy');
    close(first);
    expect(refusal(admission)).toBe('admitted');
  });

  test('an answered one makes room for one', () => {
    const admission = createAdmission(2);
    const first = admit(admission);
    admit(admission);
    close(first);
    expect(refusal(admission)).toBe('admitted');
    expect(refusal(admission)).toBe('busy');
  });

  test('a connection that reports its end twice makes room once', () => {
    const admission = createAdmission(2);
    const first = admit(admission);
    admit(admission);
    close(first);
    close(first);
    expect(refusal(admission)).toBe('admitted');
    expect(refusal(admission)).toBe('busy');
  });
});

describe('the bytes of the bodies', () => {
  const quarter = String(16 * MIB);

  test('the longest body is 16 MB', () => {
    expect(BODY_BYTES_MAX).toBe(16 * MIB);
  });

  test('are 64 MB in all', () => {
    const admission = createAdmission(100);
    for (let index = 0; index < 4; index++) admit(admission, quarter);
    expect(refusal(admission, '1')).toBe('busy');
  });

  test('are refused one above 64 MB, and admitted at it', () => {
    const admission = createAdmission(100);
    for (let index = 0; index < 3; index++) admit(admission, quarter);
    admit(admission, '1');
    expect(refusal(admission, quarter)).toBe('busy');
    expect(refusal(admission, String(16 * MIB - 1))).toBe('admitted');
  });

  test('are free again when their request is answered', () => {
    const admission = createAdmission(100);
    const [first] = Array.from({ length: 4 }, () => admit(admission, quarter));
    if (first !== undefined) close(first);
    expect(refusal(admission, quarter)).toBe('admitted');
    expect(refusal(admission, '1')).toBe('busy');
  });

  test('of a refused request are not counted', () => {
    const admission = createAdmission(100);
    for (let index = 0; index < 3; index++) admit(admission, quarter);
    admit(admission, '1');
    for (let index = 0; index < 3; index++) expect(refusal(admission, quarter)).toBe('busy');
    expect(refusal(admission, String(16 * MIB - 1))).toBe('admitted');
  });

  test.each<[name: string, contentLength: string | null]>([
    ['without a length', null],
    ['with a length that is no number', 'many'],
    ['with a negative length', '-1'],
    ['with a fraction of a byte', '1.5'],
    ['with a length beyond all numbers', '1e999'],
    ['with a length above the maximum', String(1024 * MIB)],
  ])('a body %s counts as the longest that is allowed', (_name, contentLength) => {
    const admission = createAdmission(100);
    for (let index = 0; index < 4; index++) expect(refusal(admission, contentLength)).toBe('admitted');
    expect(refusal(admission, '1')).toBe('busy');
  });

  test('an empty body takes no bytes, but a place', () => {
    const admission = createAdmission(5);
    for (let index = 0; index < 4; index++) admit(admission, quarter);
    expect(refusal(admission, '0')).toBe('admitted');
    expect(refusal(admission, '0')).toBe('busy');
  });
});

describe('draining', () => {
  test('has not begun at first', () => {
    expect(createAdmission(1).draining).toBe(false);
  });

  test('refuses everything, also where there is room', () => {
    const admission = createAdmission(1);
    void admission.drain();
    expect(admission.draining).toBe(true);
    expect(refusal(admission)).toBe('draining');
  });

  test('is what a full replica says too', () => {
    const admission = createAdmission(1);
    admit(admission);
    void admission.drain();
    expect(refusal(admission)).toBe('draining');
  });

  test('is over at once when nothing is admitted', async () => {
    await expect(createAdmission(1).drain()).resolves.toBeUndefined();
  });

  test('is over at once when everything has been answered', async () => {
    const admission = createAdmission(1);
    close(admit(admission));
    await expect(admission.drain()).resolves.toBeUndefined();
  });

  test('is over when the last admitted request has been answered, and not before', async () => {
    const admission = createAdmission(2);
    const [first, second] = [admit(admission), admit(admission)];
    let isOver = false;
    const drained = admission.drain().then(() => {
      isOver = true;
    });
    close(first);
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(false);
    close(second);
    await drained;
    expect(isOver).toBe(true);
  });

  test('can be asked for twice', async () => {
    const admission = createAdmission(1);
    const request = admit(admission);
    const both = Promise.all([admission.drain(), admission.drain()]);
    close(request);
    await expect(both).resolves.toHaveLength(2);
  });
});
