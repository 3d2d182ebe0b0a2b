/** Why the service did not accept a job. http/problem.ts maps each code to an HTTP status. */
export type ErrorCode =
  | 'invalid_request'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'timeout'
  | 'too_large'
  | 'unsupported_media_type'
  | 'expectation_failed'
  | 'key_reused'
  | 'rate_limited'
  | 'user_busy'
  | 'headers_too_large'
  | 'busy'
  | 'draining'
  | 'unclean'
  | 'unverifiable'
  | 'unavailable'
  | 'cancelled'
  | 'internal';

export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: ErrorCode;
  /** When it may succeed, where that can be estimated. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, retryAfterSeconds?: number) {
    super(message);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
