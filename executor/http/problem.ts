import { STATUS_CODES } from 'node:http';
import { finished } from 'node:stream';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { z } from 'zod';
import { type ErrorCode, ServiceError } from '../grading/index.ts';
import { toDotPath } from './dot-path.ts';
import { streamOf } from './stream/open.ts';

export const STATUS_OF = {
  invalid_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  timeout: 408,
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
} as const satisfies Record<ErrorCode, number>;

/** Of a rate limit the time is told by what counts. */
export const RETRY_AFTER_SECONDS: Readonly<Partial<Record<ErrorCode, number>>> = {
  busy: 2,
  draining: 1,
  unclean: 1,
  unverifiable: 5,
  user_busy: 1,
};

/** Nobody reads more, and an answer must not be larger than its request. */
const ERRORS_MAX = 100;

interface FieldError {
  path: string;
  message: string;
}

export interface Problem {
  code: ErrorCode;
  detail: string;
  errors?: FieldError[];
}

/** A longer name of a field is cut: it is the client's own, and can be as long as the body. */
const PATH_LENGTH_MAX = 1000;

const shortened = (path: string) => (path.length > PATH_LENGTH_MAX ? `${path.slice(0, PATH_LENGTH_MAX)}…` : path);

/** An unknown field is named where it stands: it is usually a limit misspelt. */
function* fieldErrors({ issues }: z.ZodError): Generator<FieldError> {
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') yield { path: toDotPath(issue.path), message: issue.message };
    else
      for (const key of issue.keys)
        yield { path: shortened(toDotPath([...issue.path, key])), message: 'unknown field' };
  }
}

/** Express throws such a one for a path that cannot be decoded. */
function isClientError(error: unknown): boolean {
  return error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500;
}

export function problemOf(error: unknown): Problem {
  if (error instanceof z.ZodError)
    return {
      code: 'invalid_request',
      detail: 'The request is not valid.',
      errors: [...fieldErrors(error).take(ERRORS_MAX)],
    };
  if (error instanceof ServiceError) return { code: error.code, detail: error.message };
  if (isClientError(error)) return { code: 'invalid_request', detail: 'The request could not be read.' };
  return { code: 'internal', detail: 'The service failed; this is not the fault of the program.' };
}

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** A problem as in RFC 9457. */
export function problemJson({ code, detail, errors }: Problem, requestId: string) {
  const status = STATUS_OF[code];
  return {
    type: `urn:executor:problem:${code}`,
    title: STATUS_CODES[status] ?? '',
    status,
    detail,
    instance: `urn:executor:request:${requestId}`,
    ...(errors === undefined ? {} : { errors }),
  };
}

/** A problem, and the status and headers that go with it. */
export function problemAnswer(problem: Problem, requestId: string) {
  const json = problemJson(problem, requestId);
  const retryAfter = RETRY_AFTER_SECONDS[problem.code];
  return {
    status: json.status,
    title: json.title,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    },
    body: JSON.stringify(json),
  };
}

/** For so long the rest of a refused body is read, and thrown away. */
const LINGER_MS_MAX = 2_000;

/**
 * Sends all of the answer, but ends it only when the client has sent its body or had time to see that it need not: a
 * connection that is closed with bytes unread is reset, and then the answer may be lost.
 */
function sendLingering(req: Request, res: Response, body: string): void {
  res.set({ Connection: 'close', 'Content-Length': String(Buffer.byteLength(body)) });
  res.write(body);
  const timer = setTimeout(() => res.end(), LINGER_MS_MAX);
  finished(req, () => {
    clearTimeout(timer);
    res.end();
  });
  req.resume();
}

/** The one place where an error becomes an answer. What was not foreseen is logged, and tells the caller nothing. */
export function errorHandler(
  logFault: (error: unknown, res: Response) => void,
  answerTo: (problem: Problem, requestId: string) => Answer = problemAnswer,
): ErrorRequestHandler {
  return (error, req, res, next) => {
    const stream = streamOf(res);
    if (res.headersSent && stream === undefined) return next(error);
    const requestId = String(res.locals['requestId']);
    const problem = problemOf(error);
    if (problem.code === 'internal') logFault(error, res);
    if (stream !== undefined) return stream.breakOff('error', problemJson(problem, requestId));
    const { status, headers, body } = answerTo(problem, requestId);
    res.status(status).set(headers);
    if (req.readableEnded) res.end(body);
    else sendLingering(req, res, body);
  };
}
