/** Headers that requests may have. */
export const parameters = {
  RequestId: {
    name: 'X-Request-Id',
    in: 'header',
    required: false,
    description: 'An id for the logs; it comes back.',
    schema: { type: 'string', pattern: '^[\\w.:-]{1,128}$' },
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
  (['RequestId', ...names] as const).map((name) => ({ $ref: `#/components/parameters/${name}` }));

/** How a caller says who it is, where that is required. */
export const securitySchemes = {
  key: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'A key of the configuration.' },
  bearer: { type: 'http', scheme: 'bearer', description: 'Such a key, or a token of Microsoft Entra ID.' },
} as const;

/** Any one of them; none where the operator requires none. */
export const SECURITY: readonly Record<string, readonly string[]>[] = [{}, { key: [] }, { bearer: [] }];
