import type { ProblemAnswer } from '../http/contract/problem-answer.ts';

interface ProblemFields {
  status: number;
  title: string;
  detail: string;
  errors: NonNullable<ProblemAnswer['errors']>;
  retryAfter: number | null;
  requestId: string | null;
}

/** The service did not take a request, or failed. What a program did is never one of these. */
export class ExecutorProblem extends Error {
  override readonly name = 'ExecutorProblem';
  readonly status: number;
  readonly title: string;
  /** Which fields are wrong; empty where it is not about fields. */
  readonly errors: ProblemFields['errors'];
  /** Seconds to wait before trying again, where the service said so. */
  readonly retryAfter: number | null;
  readonly requestId: string | null;

  constructor({ status, title, detail, errors, retryAfter, requestId }: ProblemFields) {
    super([`${status} ${title}: ${detail}`, ...errors.map(({ path, message }) => `${path} ${message}`)].join('\n'));
    this.status = status;
    this.title = title;
    this.errors = errors;
    this.retryAfter = retryAfter;
    this.requestId = requestId;
  }
}

/** Something between here and the service may have answered in words of its own. */
async function bodyOf(response: Response): Promise<Partial<ProblemAnswer>> {
  const text = await response.text();
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return { detail: text.slice(0, 200) };
  }
}

/** Retry-After may also be a date; the service sends seconds. */
function secondsOf(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}

export async function problemOf(response: Response): Promise<ExecutorProblem> {
  const { title, detail, errors } = await bodyOf(response);
  return new ExecutorProblem({
    status: response.status,
    title: title ?? response.statusText,
    detail: detail ?? '',
    errors: errors ?? [],
    retryAfter: secondsOf(response.headers.get('retry-after')),
    requestId: response.headers.get('x-request-id'),
  });
}
