/** What the service refuses, and how it says so. */
import type { ErrorCode } from '../grading/index.ts';
import { RETRY_AFTER_SECONDS, STATUS_OF } from '../http/server/problem.ts';
import { code, table } from './table.ts';

const meanings = {
  invalid_request: 'The request is not valid HTTP or JSON, or does not match the schema. `errors` lists the fields.',
  unauthenticated: 'A key or a token is required, or the one that was sent is not valid.',
  forbidden: 'The token lacks the required app role.',
  not_found: 'There is no such path, or the caller has no such submission.',
  method_not_allowed: 'The path does not support this method; the `Allow` header lists those that it supports.',
  timeout: 'The request did not arrive in time.',
  cancelled: 'The last event of a submission that was cancelled.',
  too_large: 'The body is too large.',
  unsupported_media_type: 'The body is not JSON in UTF-8, or it is compressed.',
  expectation_failed: 'The `Expect` header asks for something else than `100-continue`.',
  key_reused: 'The `Idempotency-Key` was already used with a different body.',
  rate_limited: 'The caller exceeded its rate limit. `Retry-After` says when to try again.',
  user_busy: 'This `user_id` already has as many executions as it may have at once.',
  headers_too_large: 'The headers are too large.',
  internal: 'The sandbox or the service failed. A program cannot cause this.',
  busy: 'A slot would not be free in time, the queue is full, or the memory for requests or answers is. `Retry-After` has an estimate.',
  draining: 'This replica is shutting down.',
  unclean: 'This replica must be restarted: something that a program left cannot be removed.',
  unverifiable: 'The keys that verify tokens cannot be fetched at present.',
  unavailable: 'The Redis that holds submissions cannot be reached at present.',
} as const satisfies Record<ErrorCode, string>;

export const problemTable = () =>
  table(
    ['type, after `urn:executor:problem:`', 'status', 'retry after', 'meaning'],
    (Object.keys(STATUS_OF) as ErrorCode[]).map((name) => {
      const wait = RETRY_AFTER_SECONDS[name];
      return [code(name), String(STATUS_OF[name]), wait === undefined ? '' : `${wait} s`, meanings[name]];
    }),
  );
