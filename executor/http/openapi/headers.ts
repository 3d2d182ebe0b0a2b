/** Headers of answers. Every answer has X-Request-Id; operations and refusals name the others that they have. */
export const headers = {
  'X-Request-Id': {
    description: 'Id of the request: the one that it was sent with, or a new one.',
    schema: { type: 'string' },
  },
  'Retry-After': { description: 'Seconds to wait before trying again.', schema: { type: 'integer', minimum: 0 } },
  Location: { description: 'Path of the submission.', schema: { type: 'string' } },
  ETag: { description: 'Changes with the document.', schema: { type: 'string' } },
  'WWW-Authenticate': {
    description: 'How to authenticate, and what was wrong.',
    schema: { type: 'string' },
  },
} as const;
export type HeaderName = keyof typeof headers;

export const headerRefs = (names: readonly HeaderName[] = []) =>
  Object.fromEntries(
    (['X-Request-Id', ...names] as const).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
