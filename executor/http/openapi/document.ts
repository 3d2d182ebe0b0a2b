/** Builds the OpenAPI document from the table of operations, the validating schemas and the examples. */
import type { InstalledLanguage, JobLimits } from '../../grading/index.ts';
import { componentSchemas, type JsonSchema, type SchemaName } from './components.ts';
import { examples } from './examples.ts';
import { headerRefs, headers } from './headers.ts';
import { type Operation, operations, tags } from './operations.ts';
import { parameterRefs, parameters, SECURITY, securitySchemes } from './parameters.ts';
import { contentOf, refusalRef, refusalResponses } from './refusals.ts';
import type { ExampleObject, MediaType, Ref, ResponseObject } from './response.ts';

export interface OperationObject {
  operationId: string;
  tags: readonly string[];
  summary: string;
  parameters: readonly Ref[];
  security?: typeof SECURITY;
  requestBody?: { required: boolean; content: Readonly<Record<string, MediaType>> };
  responses: Readonly<Record<string, ResponseObject | Ref>>;
  callbacks?: Readonly<Record<string, Readonly<Record<string, { post: CallbackObject }>>>>;
}

type CallbackObject = Pick<OperationObject, 'summary' | 'requestBody' | 'responses'>;

export interface Document {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: readonly { url: string }[];
  tags: readonly { name: string; description: string }[];
  paths: Readonly<Record<string, Partial<Record<Operation['method'], OperationObject>>>>;
  components: {
    schemas: Readonly<Record<string, JsonSchema>>;
    responses: Readonly<Record<string, ResponseObject>>;
    headers: typeof headers;
    parameters: typeof parameters;
    securitySchemes: typeof securitySchemes;
  };
}

export interface DocumentDeps {
  installed: readonly InstalledLanguage[];
  maxima: JobLimits;
  facts: { service: string; version: string };
}

const refTo = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });

/** OpenAPI 3.1 cannot describe a sequence; 3.2 has `itemSchema`. */
const plainMedia = {
  text: { schema: { type: 'string' } },
  object: { schema: { type: 'object' } },
  events: { schema: { type: 'string', description: 'Server-sent events: `event` and `data` of each StreamEvent.' } },
  lines: {
    schema: { type: 'string', description: 'One StreamEvent per line.' },
    'x-itemSchema': refTo('StreamEvent'),
  },
} as const;

type Content = NonNullable<Operation['answers'][number]['content']>[string];

function toMedia(type: string, schema: Content): Readonly<Record<string, MediaType>> {
  if (typeof schema !== 'string') return { [type]: { schema: { oneOf: schema.map(refTo) } } };
  if (schema in plainMedia) return { [type]: plainMedia[schema as keyof typeof plainMedia] };
  return contentOf(type, schema as SchemaName);
}

function toResponse({ description, content, headers: names }: Operation['answers'][number]): ResponseObject {
  const response = { description, headers: headerRefs(names) };
  if (content === undefined) return response;
  return { ...response, content: Object.assign({}, ...Object.entries(content).map((row) => toMedia(...row))) };
}

function examplesOf(operation: Operation, languages: ReadonlySet<string>): Record<string, ExampleObject> {
  const shown = examples.filter(
    ({ operation: id, needs }) => id === operation.id && needs.every((name) => languages.has(name)),
  );
  return Object.fromEntries(
    shown.map(({ name, summary, status, body }) => [name, { summary, value: body, 'x-status': status }]),
  );
}

function toCallbacks({ name, summary, to, schema }: NonNullable<Operation['callback']>) {
  const post: CallbackObject = {
    summary,
    requestBody: { required: true, content: contentOf('application/json', schema) },
    responses: { '2XX': { description: 'It is delivered.' } },
  };
  return { callbacks: { [name]: { [to]: { post } } } };
}

function toOperation(operation: Operation, languages: ReadonlySet<string>): OperationObject {
  const { id, tag, summary, request, answers, callback, refusals, errors } = operation;
  const media = (schema: SchemaName) => ({
    schema: refTo(schema),
    examples: examplesOf(operation, languages),
  });
  return {
    operationId: id,
    tags: [tag],
    summary,
    parameters: parameterRefs(operation.parameters),
    ...(operation.isOpen === true ? {} : { security: SECURITY }),
    ...(request === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: Object.fromEntries(request.types.map((type) => [type, media(request.schema)])),
          },
        }),
    ...(callback === undefined ? {} : toCallbacks(callback)),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, toResponse(answer)])),
      ...Object.fromEntries(refusals.map((status) => [status, refusalRef(status, errors)])),
    },
  };
}

export function buildDocument({ installed, maxima, facts }: DocumentDeps): Document {
  const languages = new Set(installed.map(({ language }) => language.name));
  return {
    openapi: '3.1.1',
    info: {
      title: facts.service,
      version: facts.version,
      description: 'Compiles, runs and grades untrusted programs. Whatever a program does, the status is 200.',
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(
      Object.entries(Object.groupBy(operations, ({ path }) => path)).map(([path, ones = []]) => [
        path,
        Object.fromEntries(ones.map((operation) => [operation.method, toOperation(operation, languages)])),
      ]),
    ),
    components: {
      schemas: componentSchemas(installed, maxima),
      responses: refusalResponses(),
      headers,
      parameters,
      securitySchemes,
    },
  };
}
