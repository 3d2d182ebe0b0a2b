import type { SchemaName } from './components.ts';
import { type HeaderName, headerRefs } from './headers.ts';
import type { ResponseObject } from './response.ts';

interface Refusal {
  name: string;
  description: string;
  /** Headers besides those of every answer. */
  headers?: readonly HeaderName[];
}

/** The refusals, one row per status. An operation lists those that it can answer with. */
const refusals = {
  '400': {
    name: 'Invalid',
    description:
      'The body is not JSON or does not match the schema: an unknown field, a limit above its maximum, an unknown language.',
  },
  '401': {
    name: 'Unauthenticated',
    description: 'A key or a token is required, or the one that was sent is not valid.',
    headers: ['WWW-Authenticate'],
  },
  '403': {
    name: 'Forbidden',
    description:
      'The token does not have the role that is required, or the request did not come through the trusted Front Door.',
    headers: ['WWW-Authenticate'],
  },
  '404': { name: 'NotFound', description: 'The caller has no submission with this id.' },
  '413': { name: 'TooLarge', description: 'The body is larger than 16 MB.' },
  '415': { name: 'UnsupportedType', description: 'The body is not plain JSON in UTF-8.' },
  '422': { name: 'KeyReused', description: 'The Idempotency-Key was already used with a different body.' },
  '429': {
    name: 'TooMany',
    description: 'The caller exceeded its rate limit, or the user its number of simultaneous executions.',
    headers: ['Retry-After'],
  },
  '500': { name: 'Failed', description: 'The sandbox or the service failed. A program cannot cause this.' },
  '503': {
    name: 'Unavailable',
    description:
      'The queue or the memory for requests or answers is full, the replica is shutting down or must be restarted, tokens cannot be verified at present, or submissions cannot be reached.',
    headers: ['Retry-After'],
  },
  default: {
    name: 'Refused',
    description:
      'A violation of HTTP: method, Host, Expect, size of the headers, time to send the request. 403 for a request that did not come through the trusted Front Door.',
  },
} as const satisfies Record<string, Refusal>;
export type Refused = keyof typeof refusals;

export const contentOf = (type: string, schema: SchemaName) => ({
  [type]: { schema: { $ref: `#/components/schemas/${schema}` } },
});

/** The form of errors by API: Piston's clients know Piston's form only. */
const dialects = {
  '': contentOf('application/problem+json', 'Problem'),
  Piston: contentOf('application/json', 'PistonError'),
} as const;
export type ErrorDialect = keyof typeof dialects;

function toResponse({ description, headers }: Refusal, dialect: ErrorDialect): ResponseObject {
  return { description, headers: headerRefs(headers), content: dialects[dialect] };
}

/** The refusals as components, by name, in both dialects. */
export function refusalResponses(): Record<string, ResponseObject> {
  const rows = (['', 'Piston'] as const).flatMap((dialect) =>
    Object.values(refusals).map((refusal) => [dialect + refusal.name, toResponse(refusal, dialect)] as const),
  );
  return Object.fromEntries(rows);
}

export const refusalRef = (status: Refused, dialect: ErrorDialect) => ({
  $ref: `#/components/responses/${dialect}${refusals[status].name}`,
});
