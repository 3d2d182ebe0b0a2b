import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { default as formats } from 'ajv-formats';
import type { Document } from '../../http/openapi/document.ts';
import type { ResponseObject } from '../../http/openapi/response.ts';

/** One answer of the service, as it came. */
export interface Answered {
  path: string;
  method: string;
  status: number;
  headers: Headers;
  text: string;
}

const last = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);
const essence = (headers: Headers) => headers.get('content-type')?.split(';', 1)[0] ?? 'no type';

/** Asks the document, and not the schemas that it was made from, whether an answer is one that it promises. */
export function answerChecker(document: Document) {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const compiled = new Map<string, ValidateFunction>();

  function responseOf({ path, method, status }: Answered): ResponseObject | null {
    const operation = Object.entries(document.paths[path] ?? {}).find(([name]) => name === method)?.[1];
    const found = operation?.responses[status] ?? operation?.responses['default'];
    if (found === undefined || 'description' in found) return found ?? null;
    return document.components.responses[last(found.$ref)] ?? null;
  }

  function validatorOf(schema: object): ValidateFunction {
    const key = JSON.stringify(schema);
    const validate = compiled.get(key) ?? ajv.compile({ ...schema, components: document.components });
    compiled.set(key, validate);
    return validate;
  }

  function firstFault(schema: object, texts: readonly string[]): string | null {
    const validate = validatorOf(schema);
    return texts.every((text) => validate(JSON.parse(text))) ? null : ajv.errorsText(validate.errors);
  }

  function faultOfContent(content: NonNullable<ResponseObject['content']>, { headers, text }: Answered): string | null {
    const type = essence(headers);
    const media = content[type];
    if (media === undefined) return `${type} is not documented`;
    const items = media['x-itemSchema'];
    if (items !== undefined) return firstFault(items, text.trimEnd().split('\n'));
    return type.endsWith('json') ? firstFault(media.schema, [text]) : null;
  }

  /** What is not as documented; null when all is. */
  return (answered: Answered): string | null => {
    const response = responseOf(answered);
    if (response === null) return `${answered.status} is not documented`;
    const absent = Object.keys(response.headers ?? {}).find((name) => !answered.headers.has(name));
    if (absent !== undefined) return `there is no ${absent}`;
    if (response.content !== undefined) return faultOfContent(response.content, answered);
    return answered.text === '' ? null : 'there is a body';
  };
}
