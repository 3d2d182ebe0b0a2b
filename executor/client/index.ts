/** A client of the service for TypeScript. It needs `fetch` and nothing else; of the service it knows the types only. */
import type { GradeAnswer, RunAnswer } from '../http/contract/execute-answers.ts';
import type { ExecuteBody } from '../http/contract/execute-body.ts';
import type { HealthAnswer } from '../http/contract/status-answers.ts';
import type { StreamEvent } from '../http/contract/stream-event.ts';
import type { SubmissionAnswer, SubmissionReceipt } from '../http/contract/submission-answers.ts';
import type { V2RuntimesAnswer } from '../http/contract/v2-answers.ts';
import { linesOf } from './lines.ts';
import { problemOf } from './problem.ts';

export { ExecutorProblem } from './problem.ts';

export type RunRequest = Omit<
  ExecuteBody,
  'test_cases' | 'comparison' | 'checker' | 'interactor' | 'stop_on_failure'
> & {
  test_cases?: never;
};
export type GradeRequest = Omit<ExecuteBody, 'stdin' | 'test_cases'> & {
  test_cases: NonNullable<ExecuteBody['test_cases']>;
};

export type SubmitRequest = (GradeRequest | RunRequest) & {
  /** Default: `interactive`. `batch` runs only when nothing else waits. */
  priority?: 'interactive' | 'batch';
  /** Where the answer is posted. */
  callback?: { url: string };
};

export interface ClientOptions {
  /** Sent with every request: an API key, for example. */
  headers?: Readonly<Record<string, string>>;
  fetch?: typeof fetch;
}

export interface CallOptions {
  /** Aborted, it stops the execution, too: the service sees that its client is gone. */
  signal?: AbortSignal;
  headers?: Readonly<Record<string, string>>;
}

interface Execute {
  (request: GradeRequest, options?: CallOptions): Promise<GradeAnswer>;
  (request: RunRequest, options?: CallOptions): Promise<RunAnswer>;
}

export interface ExecutorClient {
  /** Grades a program on tests; without tests, runs it once. Throws ExecutorProblem for all but a verdict. */
  execute: Execute;
  /** The same, told as it goes on; the last event is `done`, with the answer. A loop that is left stops the execution. */
  stream(request: GradeRequest | RunRequest, options?: CallOptions): AsyncGenerator<StreamEvent, void>;
  /** Stores a program that is run in its turn. No connection is needed until then. */
  submit(request: SubmitRequest, options?: CallOptions): Promise<SubmissionReceipt>;
  /** How far a submission is, with the answer once it is `finished`. */
  submission(id: string, options?: CallOptions): Promise<SubmissionAnswer>;
  /** Waits until a submission is `finished`, `cancelled` or `failed`, however long that takes. */
  settled(id: string, options?: CallOptions): Promise<SubmissionAnswer>;
  /** Cancels a submission unless it has ended. */
  cancel(id: string, options?: CallOptions): Promise<void>;
  /** An unhealthy service answers, too. */
  health(options?: CallOptions): Promise<HealthAnswer>;
  /** The languages that are installed. */
  runtimes(options?: CallOptions): Promise<V2RuntimesAnswer['runtimes']>;
}

/** Proxies end a request that is silent for minutes. */
const WAIT_SECONDS = 30;

/** A client of the service at `baseUrl`, which may have a path. */
export function createClient(
  baseUrl: string,
  { headers = {}, fetch: send = fetch }: ClientOptions = {},
): ExecutorClient {
  const base = baseUrl.replace(/\/+$/, '');

  async function ask(
    path: string,
    options: CallOptions,
    body?: object,
    alsoRight?: number,
    method = body === undefined ? 'GET' : 'POST',
  ): Promise<Response> {
    const response = await send(base + path, {
      method,
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
    if (isProblem || (!response.ok && response.status !== alsoRight)) throw await problemOf(response);
    return response;
  }

  /** The caller says what is answered: what the service answers has the same types, and is tested to keep to them. */
  async function askJson<Answer>(path: string, options: CallOptions = {}, body?: object, alsoRight?: number) {
    return (await (await ask(path, options, body, alsoRight)).json()) as Answer;
  }

  async function* stream(request: object, options: CallOptions = {}): AsyncGenerator<StreamEvent, void> {
    const asked = { ...options, headers: { ...options.headers, Accept: 'application/x-ndjson' } };
    const { body } = await ask('/execute', asked, request);
    if (body === null) return;
    for await (const line of linesOf(body)) yield JSON.parse(line) as StreamEvent;
  }

  const pathOf = (id: string) => `/submissions/${encodeURIComponent(id)}`;

  async function settled(id: string, options?: CallOptions): Promise<SubmissionAnswer> {
    for (;;) {
      const submission = await askJson<SubmissionAnswer>(`${pathOf(id)}?wait=${WAIT_SECONDS}`, options);
      if (submission.status !== 'queued' && submission.status !== 'running') return submission;
    }
  }

  return {
    execute: (request: object, options?: CallOptions) => askJson<never>('/execute', options, request),
    stream,
    submit: (request, options) => askJson<SubmissionReceipt>('/submissions', options, request),
    submission: (id, options) => askJson<SubmissionAnswer>(pathOf(id), options),
    settled,
    async cancel(id, options = {}) {
      await ask(pathOf(id), options, undefined, undefined, 'DELETE');
    },
    health: (options) => askJson<HealthAnswer>('/health', options, undefined, 503),
    runtimes: async (options) => (await askJson<V2RuntimesAnswer>('/api/v2/runtimes', options)).runtimes,
  };
}
