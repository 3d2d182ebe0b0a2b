import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { type ErrorCode, ServiceError } from '../../grading/index.ts';
import { StoreUnavailable } from '../../submissions/store.ts';
import type { ProblemAnswer } from '../contract/problem-answer.ts';
import { toDotPath } from './dot-path.ts';

export const STATUS_OF = {
  invalid_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  timeout: 408,
  cancelled: 409,
  too_large: 413,
  unsupported_media_type: 415,
  expectation_failed: 417,
  key_reused: 422,
  rate_limited: 429,
  user_busy: 429,
  headers_too_large: 431,
  internal: 500,
  busy: 503,
  draining: 503,
  unclean: 503,
  unverifiable: 503,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

/** Where an error has no estimate of its own. Rate limits send their own Retry-After. */
export const RETRY_AFTER_SECONDS: Readonly<Partial<Record<ErrorCode, number>>> = {
  busy: 2,
  draining: 1,
  unclean: 1,
  unverifiable: 5,
  unavailable: 5,
  user_busy: 1,
};

/** An answer must not be larger than its request. */
const ERRORS_MAX = 100;

type FieldError = NonNullable<ProblemAnswer['errors']>[number];

interface Described {
  code: ErrorCode;
  detail: string;
  errors?: FieldError[];
}

/** The name of an unknown field is the client's, and can be as long as the body. */
const PATH_LENGTH_MAX = 1000;

const shortened = (path: string) => (path.length > PATH_LENGTH_MAX ? `${path.slice(0, PATH_LENGTH_MAX)}…` : path);

/** Each unknown field is an error of its own: it is usually a misspelt limit. */
function* fieldErrors({ issues }: z.ZodError): Generator<FieldError> {
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') yield { path: toDotPath(issue.path), message: issue.message };
    else
      for (const key of issue.keys)
        yield { path: shortened(toDotPath([...issue.path, key])), message: 'unknown field' };
  }
}

/** Express throws these, for example for a path that cannot be decoded. */
function isClientError(error: unknown): boolean {
  return error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500;
}

function describe(error: unknown): Described {
  if (error instanceof z.ZodError)
    return {
      code: 'invalid_request',
      detail: 'The request is not valid.',
      errors: [...fieldErrors(error).take(ERRORS_MAX)],
    };
  if (error instanceof ServiceError) return { code: error.code, detail: error.message };
  if (error instanceof StoreUnavailable) return { code: 'unavailable', detail: error.message };
  if (isClientError(error)) return { code: 'invalid_request', detail: 'The request could not be read.' };
  return { code: 'internal', detail: 'The service failed; this is not the fault of the program.' };
}

/** An error as it is answered. */
export interface ErrorAnswer {
  code: ErrorCode;
  status: number;
  headers: { 'Content-Type': string; 'Retry-After'?: string };
  /** The problem document (RFC 9457). */
  problem: ProblemAnswer;
  /** The bytes to send: the problem as JSON, unless an API has its own form. */
  body: string;
}

/** Turns any error into its answer. An unforeseen error is `internal` and reveals nothing to the caller. */
export function errorAnswer(error: unknown, requestId: string): ErrorAnswer {
  const { code, detail, errors } = describe(error);
  const status = STATUS_OF[code];
  const estimate = error instanceof ServiceError ? error.retryAfterSeconds : undefined;
  const retryAfter = estimate ?? RETRY_AFTER_SECONDS[code];
  const problem = {
    type: `urn:executor:problem:${code}`,
    title: STATUS_CODES[status] ?? '',
    status,
    detail,
    instance: `urn:executor:request:${requestId}`,
    ...(errors === undefined ? {} : { errors }),
  };
  return {
    code,
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    },
    problem,
    body: JSON.stringify(problem),
  };
}
