import { submissionStatuses } from '../../submissions/store.ts';

const query = <Schema extends object>(name: string, description: string, schema: Schema) =>
  ({ name, in: 'query', required: false, description, schema }) as const;

/** Parameters of requests: headers, parts of the path and of the query. */
export const parameters = {
  RequestId: {
    name: 'X-Request-Id',
    in: 'header',
    required: false,
    description: 'Id of the request in the logs and in the answer.',
    schema: { type: 'string', pattern: '^[\\w.:-]{1,128}$' },
  },
  TraceParent: {
    name: 'traceparent',
    in: 'header',
    required: false,
    description: 'The trace that the request belongs to (W3C Trace Context). An invalid one is ignored.',
    schema: { type: 'string', pattern: '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Makes a request safe to repeat: within 10 minutes, the same caller with the same key and body gets the first answer again, with `Idempotency-Replayed: true`. Not for streams.',
    schema: { type: 'string', pattern: '^[\\x20-\\x7e]{1,128}$' },
  },
  LastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    required: false,
    description: 'Id of the last event that the client has: the events after it are sent. They are numbered from 1.',
    schema: { type: 'string', pattern: '^[0-9]{1,9}$' },
  },
  SubmissionId: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'Id of the submission.',
    schema: { type: 'string' },
  },
  Wait: {
    name: 'wait',
    in: 'query',
    required: false,
    description: 'Seconds to wait for the end of the submission before answering. Default: 0.',
    schema: { type: 'integer', minimum: 0, maximum: 60 },
  },
  UserId: query('user_id', 'Only submissions with this `user_id`.', { type: 'string', minLength: 1, maxLength: 128 }),
  QuestionId: query('question_id', 'Only submissions with this `question_id`.', {
    type: 'string',
    minLength: 1,
    maxLength: 128,
  }),
  Status: query('status', 'Only submissions with this status.', { type: 'string', enum: submissionStatuses }),
  Cursor: query('cursor', 'The `cursor` of the previous page.', { type: 'string', maxLength: 64 }),
  Limit: query('limit', 'Submissions in a page. Default: 20.', { type: 'integer', minimum: 1, maximum: 100 }),
} as const;
export type ParameterName = keyof typeof parameters;

export const parameterRefs = (names: readonly ParameterName[] = []) =>
  (['RequestId', 'TraceParent', ...names] as const).map((name) => ({ $ref: `#/components/parameters/${name}` }));

/** How a caller authenticates where that is required. */
export const securitySchemes = {
  key: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'A configured API key.' },
  bearer: { type: 'http', scheme: 'bearer', description: 'An API key, or a token of Microsoft Entra ID.' },
} as const;

/** Any one of them, or none if the operator requires none. */
export const SECURITY: readonly Record<string, readonly string[]>[] = [{}, { key: [] }, { bearer: [] }];
