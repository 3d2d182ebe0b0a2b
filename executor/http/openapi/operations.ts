import type { SchemaName } from './components.ts';
import type { HeaderName } from './headers.ts';
import type { ParameterName } from './parameters.ts';
import type { ErrorDialect, Refused } from './refusals.ts';

interface Success {
  description: string;
  /** Absent where the answer has no body. */
  content?: Readonly<Record<string, SchemaName | readonly SchemaName[] | 'text' | 'object' | 'events' | 'lines'>>;
  headers?: readonly HeaderName[];
}

/** One route of the service. */
export interface Operation {
  path: string;
  method: 'get' | 'post' | 'delete';
  id: string;
  tag: keyof typeof tags;
  summary: string;
  request?: { schema: SchemaName; types: readonly string[] };
  /** Besides those of every request. */
  parameters?: readonly ParameterName[];
  /** Needs no key or token, even where other routes do. */
  isOpen?: boolean;
  /** Answers that are not problems, even if their status is that of an error. */
  answers: Readonly<Record<number, Success>>;
  /** What the service itself posts later. */
  callback?: { name: string; summary: string; to: string; schema: SchemaName };
  refusals: readonly Refused[];
  errors: ErrorDialect;
}

export const tags = {
  execution: 'Compiling, running and grading programs.',
  submissions: 'Programs that run without an open connection.',
  service: 'Health, readiness, metrics and documentation of the service.',
  clients: 'APIs that are compatible with Piston.',
} as const;

const json = (schema: SchemaName) => ({ 'application/json': schema });
const OF_EXECUTION = ['400', '401', '403', '413', '415', '429', '500', '503', 'default'] as const;
const OF_READING = ['401', '403', '429', '503', 'default'] as const;
const OF_OPEN = ['429', 'default'] as const;
const OF_PROBES = ['default'] as const;

const execution = {
  path: '/execute',
  method: 'post',
  id: 'execute',
  tag: 'execution',
  summary: 'Grades a program on tests, or without tests runs it once',
  request: { schema: 'ExecuteRequest', types: ['application/json'] },
  answers: {
    200: {
      description:
        'The verdict, whatever the program did. With an Accept header for events, they are sent while the job runs; the last one, `done`, has this answer.',
      content: {
        'application/json': ['GradeAnswer', 'RunAnswer'],
        'text/event-stream': 'events',
        'application/x-ndjson': 'lines',
      },
    },
  },
  parameters: ['IdempotencyKey'],
  refusals: [...OF_EXECUTION, '422'],
  errors: '',
} as const satisfies Operation;

const OF_ONE_SUBMISSION = [...OF_READING, '400', '404'] as const;
const ofSubmissions = { tag: 'submissions', errors: '' } as const;

const submissions = [
  {
    ...ofSubmissions,
    path: '/submissions',
    method: 'post',
    id: 'submit',
    summary: 'Accepts a program that is run later',
    request: { schema: 'SubmissionRequest', types: ['application/json'] },
    answers: {
      202: {
        description: 'It is stored, and runs in its turn.',
        content: json('SubmissionReceipt'),
        headers: ['Location'],
      },
    },
    callback: {
      name: 'ended',
      summary:
        'The submission has finished or failed. Signed as Standard Webhooks specify. Any status other than 2xx is tried again for an hour, except 410.',
      to: '{$request.body#/callback/url}',
      schema: 'CallbackMessage',
    },
    parameters: ['IdempotencyKey'],
    refusals: ['400', '401', '403', '413', '415', '422', '429', '503', 'default'],
  },
  {
    ...ofSubmissions,
    path: '/submissions',
    method: 'get',
    id: 'submissions',
    summary: 'The submissions of the caller, newest first',
    answers: { 200: { description: 'One page of them.', content: json('SubmissionList') } },
    parameters: ['UserId', 'QuestionId', 'Status', 'Cursor', 'Limit'],
    refusals: [...OF_READING, '400'],
  },
  {
    ...ofSubmissions,
    path: '/submissions/{id}',
    method: 'get',
    id: 'submission',
    summary: 'A submission, with its answer once it is finished',
    answers: { 200: { description: 'How far it is.', content: json('SubmissionAnswer') } },
    parameters: ['SubmissionId', 'Wait'],
    refusals: OF_ONE_SUBMISSION,
  },
  {
    ...ofSubmissions,
    path: '/submissions/{id}',
    method: 'delete',
    id: 'cancelSubmission',
    summary: 'Cancels a submission that waits or runs',
    answers: { 204: { description: 'It does not run any more. One that had ended before is unchanged.' } },
    parameters: ['SubmissionId'],
    refusals: [...OF_READING, '404'],
  },
  {
    ...ofSubmissions,
    path: '/submissions/{id}/events',
    method: 'get',
    id: 'submissionEvents',
    summary: 'The events of a submission, from the first',
    answers: {
      200: {
        description:
          'Events as of `POST /execute`, until the submission ends. A try after the first begins with another `queued`.',
        content: { 'text/event-stream': 'events', 'application/x-ndjson': 'lines' },
      },
      204: { description: 'The submission has ended, and the client has its last event.' },
    },
    parameters: ['SubmissionId', 'LastEventId'],
    refusals: OF_ONE_SUBMISSION,
  },
] as const satisfies readonly Operation[];

const status = [
  {
    path: '/health',
    refusals: OF_PROBES,
    isOpen: true,
    id: 'health',
    summary: 'Liveness of the process, whatever the load',
    answers: {
      200: { description: 'It works.', content: json('HealthAnswer') },
      503: { description: 'Only a restart helps.', content: json('HealthAnswer') },
    },
  },
  {
    path: '/ready',
    refusals: OF_PROBES,
    isOpen: true,
    id: 'ready',
    summary: 'Readiness of this replica',
    answers: {
      200: { description: 'Send requests here.', content: json('ReadyAnswer') },
      503: { description: 'Send no requests here; the answer says why.', content: json('ReadyAnswer') },
    },
  },
  {
    path: '/',
    refusals: OF_OPEN,
    isOpen: true,
    id: 'index',
    summary: 'The service and its languages',
    answers: { 200: { description: 'The languages that are installed.', content: json('IndexAnswer') } },
  },
  {
    path: '/metrics',
    refusals: OF_READING,
    id: 'metrics',
    summary: 'Metrics for Prometheus',
    answers: { 200: { description: 'Metrics in the text format of Prometheus.', content: { 'text/plain': 'text' } } },
  },
  {
    path: '/openapi.json',
    refusals: OF_OPEN,
    isOpen: true,
    id: 'openapi',
    summary: 'This document',
    answers: {
      200: { description: 'OpenAPI 3.1.', content: { 'application/json': 'object' }, headers: ['ETag'] },
      304: { description: 'The document is unchanged: it still has the ETag of the request.', headers: ['ETag'] },
    },
  },
  {
    path: '/docs',
    refusals: OF_OPEN,
    isOpen: true,
    id: 'docs',
    summary: 'This document as a page',
    answers: {
      200: { description: 'A page without scripts.', content: { 'text/html': 'text' }, headers: ['ETag'] },
      304: { description: 'The page is unchanged: it still has the ETag of the request.', headers: ['ETag'] },
    },
  },
] as const satisfies readonly Partial<Operation>[];

const clients = [
  { path: '/api/v2', prefix: 'v2', errors: '', runtimes: 'V2RuntimesAnswer', types: ['application/json'] },
  {
    path: '/api/v2/piston',
    prefix: 'piston',
    errors: 'Piston',
    runtimes: 'PistonRuntimesAnswer',
    types: ['application/json', 'text/plain'],
  },
] as const;

/** Every route of the service, except the alias `/api/v2/piston/api/v2` of `/api/v2/piston`. */
export const operations: readonly Operation[] = [
  execution,
  ...submissions,
  ...status.map((row) => ({ ...row, method: 'get', tag: 'service', errors: '' }) as const),
  ...clients.flatMap(({ path, prefix, errors, runtimes, types }): Operation[] => [
    {
      path: `${path}/runtimes`,
      method: 'get',
      id: `${prefix}Runtimes`,
      tag: 'clients',
      summary: 'The languages that are installed',
      answers: { 200: { description: 'Names and versions.', content: json(runtimes) } },
      refusals: OF_READING,
      errors,
    },
    {
      path: `${path}/execute`,
      method: 'post',
      id: `${prefix}Execute`,
      tag: 'clients',
      summary: 'Runs a program once',
      request: { schema: prefix === 'v2' ? 'V2ExecuteRequest' : 'PistonExecuteRequest', types },
      answers: { 200: { description: 'What the program did.', content: json('V2Answer') } },
      refusals: OF_EXECUTION,
      errors,
    },
  ]),
];
