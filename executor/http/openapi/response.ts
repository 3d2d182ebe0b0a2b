import type { JsonSchema } from './components.ts';

/* The parts of the document that operations and refusals have in common. */

export interface Ref {
  $ref: string;
}

export interface ExampleObject {
  summary: string;
  value: unknown;
  'x-status': number;
}

export interface MediaType {
  schema: JsonSchema;
  'x-itemSchema'?: Ref;
  examples?: Readonly<Record<string, ExampleObject>>;
}

export interface ResponseObject {
  description: string;
  headers?: Readonly<Record<string, Ref>>;
  content?: Readonly<Record<string, MediaType>>;
}
