/** Headers that requests may have. */
export const parameters = {
  RequestId: {
    name: 'X-Request-Id',
    in: 'header',
    required: false,
    description: 'An id for the logs; it comes back.',
    schema: { type: 'string', pattern: '^[\\w.:-]{1,128}$' },
  },
  TraceParent: {
    name: 'traceparent',
    in: 'header',
    required: false,
    description: 'The trace that the request is a part of, as W3C has it; one that is not valid is ignored.',
    schema: { type: 'string', pattern: '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Sent again by the same caller within 10 minutes, with the same body, it is run once and gets the first answer, with `Idempotency-Replayed: true`. Not for streams.',
    schema: { type: 'string', pattern: '^[\\x20-\\x7e]{1,128}$' },
  },
} as const;
export type ParameterName = keyof typeof parameters;

export const parameterRefs = (names: readonly ParameterName[] = []) =>
  (['RequestId', 'TraceParent', ...names] as const).map((name) => ({ $ref: `#/components/parameters/${name}` }));

/** How a caller says who it is, where that is required. */
export const securitySchemes = {
  key: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'A key of the configuration.' },
  bearer: { type: 'http', scheme: 'bearer', description: 'Such a key, or a token of Microsoft Entra ID.' },
} as const;

/** Any one of them; none where the operator requires none. */
export const SECURITY: readonly Record<string, readonly string[]>[] = [{}, { key: [] }, { bearer: [] }];
