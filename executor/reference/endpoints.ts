/** The routes and headers of the OpenAPI document. */
import type { Document } from '../http/openapi/document.ts';
import { operations } from '../http/openapi/operations.ts';
import { linkTo } from './schemas.ts';
import { code, table } from './table.ts';

const PLAIN = ['text', 'object', 'events', 'lines'];

function answerOf({ content = {} }: (typeof operations)[number]['answers'][number]): string {
  const schemas = Object.values(content).flat();
  const named = schemas.filter((schema) => !PLAIN.includes(schema)).map((schema) => linkTo(schema));
  const streams = schemas.includes('events') ? [`events ([StreamEvent](#streamevent))`] : [];
  return [...named, ...streams].join(' or ') || Object.keys(content).map(code).join(', ');
}

export const endpointTable = () =>
  table(
    ['route', 'what it does', 'request', 'answer', 'other statuses'],
    operations.map(({ method, path, summary, request, answers, refusals }) => [
      code(`${method.toUpperCase()} ${path}`),
      summary,
      request === undefined ? '' : linkTo(request.schema),
      [answers[200] ?? answers[202]].map((answer) => (answer === undefined ? '' : answerOf(answer))).join(''),
      [...new Set([...Object.keys(answers), ...refusals])]
        .filter((status) => !['200', 'default'].includes(status))
        .sort()
        .join(', '),
    ]),
  );

export const requestHeaderTable = ({ components }: Document) =>
  table(
    ['header of a request', 'meaning'],
    [
      ...Object.values(components.parameters)
        .filter((parameter) => parameter.in === 'header')
        .map(({ name, description }) => [code(name), description]),
      [code(components.securitySchemes.key.name), components.securitySchemes.key.description],
      [code('Authorization: Bearer …'), components.securitySchemes.bearer.description],
    ],
  );

/** Those that the document leaves out, because they come with some answers of any route. */
const OTHERS = [
  ['`Allow`', 'With status 405: the methods that the path supports.'],
  ['`RateLimit`, `RateLimit-Policy`', 'The rate limit of the caller and what is left of it, where one is set.'],
  ['`Idempotency-Replayed`', '`true` on an answer that an `Idempotency-Key` gets again.'],
];

export const answerHeaderTable = ({ components }: Document) =>
  table(
    ['header of an answer', 'meaning'],
    [...Object.entries(components.headers).map(([name, { description }]) => [code(name), description]), ...OTHERS],
  );
