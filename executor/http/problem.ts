import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, Response } from 'express';
import { z } from 'zod';
import { type ErrorCode, ServiceError } from '../grading/index.ts';
import { toDotPath } from './dot-path.ts';

const STATUS_OF = {
  invalid_request: 400,
  not_found: 404,
  method_not_allowed: 405,
  too_large: 413,
  unsupported_media_type: 415,
  internal: 500,
  busy: 503,
  draining: 503,
  unclean: 503,
} as const satisfies Record<ErrorCode, number>;

const RETRY_AFTER_SECONDS: Readonly<Partial<Record<ErrorCode, number>>> = { busy: 2, draining: 1, unclean: 1 };

/** Nobody reads more, and an answer must not be larger than its request. */
const ERRORS_MAX = 100;

interface FieldError {
  path: string;
  message: string;
}

interface Problem {
  code: ErrorCode;
  detail: string;
  errors?: FieldError[];
}

/** What body-parser calls its errors, in our words. Anything else it throws is a malformed request. */
const CODE_OF_BODY_ERROR: Readonly<Record<string, Problem>> = {
  'entity.too.large': { code: 'too_large', detail: 'The request body is larger than 16 MB.' },
  'entity.parse.failed': { code: 'invalid_request', detail: 'The request body is not JSON.' },
  'encoding.unsupported': { code: 'unsupported_media_type', detail: 'The content encoding is not supported.' },
  'charset.unsupported': { code: 'unsupported_media_type', detail: 'The charset is not supported; send UTF-8.' },
};

/** An unknown field is named where it stands: it is usually a limit misspelt. */
function fieldErrors(error: z.ZodError): FieldError[] {
  const errors = error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return { path: toDotPath(issue.path), message: issue.message };
    return issue.keys.map((key) => ({ path: toDotPath([...issue.path, key]), message: 'unknown field' }));
  });
  return errors.slice(0, ERRORS_MAX);
}

/** A client error of Express or body-parser: it carries a 4xx status, and a type where it is body-parser's. */
function isClientError(error: unknown): error is { type?: string; status: number } {
  return error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500;
}

function describe(error: unknown): Problem {
  if (error instanceof z.ZodError)
    return { code: 'invalid_request', detail: 'The request is not valid.', errors: fieldErrors(error) };
  if (error instanceof ServiceError) return { code: error.code, detail: error.message };
  if (isClientError(error))
    return (
      CODE_OF_BODY_ERROR[error.type ?? ''] ?? { code: 'invalid_request', detail: 'The request could not be read.' }
    );
  return { code: 'internal', detail: 'The service failed; this is not the fault of the program.' };
}

function sendProblem(res: Response, problem: Problem): void {
  const status = STATUS_OF[problem.code];
  const retryAfter = RETRY_AFTER_SECONDS[problem.code];
  if (retryAfter !== undefined) res.set('Retry-After', String(retryAfter));
  res.status(status).type('application/problem+json');
  res.send(
    JSON.stringify({
      type: `urn:executor:problem:${problem.code}`,
      title: STATUS_CODES[status],
      status,
      detail: problem.detail,
      instance: `urn:executor:request:${res.locals['requestId']}`,
      ...(problem.errors === undefined ? {} : { errors: problem.errors }),
    }),
  );
}

/** The one place where an error becomes an answer. What was not foreseen is logged, and tells the caller nothing. */
export function errorHandler(logFault: (error: unknown, requestId: string) => void): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) return next(error);
    const problem = describe(error);
    if (problem.code === 'internal') logFault(error, String(res.locals['requestId']));
    if (!req.readableEnded) res.set('Connection', 'close'); // the rest of a refused body is not worth reading
    sendProblem(res, problem);
  };
}
