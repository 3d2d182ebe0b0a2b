import { setImmediate } from 'node:timers/promises';

/** Large enough for few parts, small enough that writing one does not block the event loop. */
const PART_LENGTH = 256 * 1024;

/** The JSON of an answer that another replica has made. */
export class MadeJson {
  readonly bytes: readonly Buffer[];

  constructor(bytes: readonly Buffer[]) {
    this.bytes = bytes;
  }
}

/** The JSON of an object, split between its fields and between the items of its arrays. */
function* pieces(value: object): Generator<string> {
  if (value instanceof MadeJson) return yield Buffer.concat(value.bytes).toString();
  let separator = '';
  yield '{';
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    if (Array.isArray(field)) yield* items(field);
    else yield JSON.stringify(field);
    separator = ',';
  }
  yield '}';
}

function* items(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [index, item] of list.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(item)}`;
  yield ']';
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** A text in parts. No surrogate pair is split. */
export function* slices(text: string): Generator<string> {
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    end = start + PART_LENGTH;
    if (isHighSurrogate(text.charCodeAt(end - 1))) end--;
    yield text.slice(start, end);
  }
}

/** The JSON of an answer in parts, each made on demand. `before` and `after` enclose it. */
export function* jsonParts(answer: object, before = '', after = ''): Generator<string> {
  let rest = before;
  for (const piece of pieces(answer)) {
    rest += piece;
    if (rest.length < PART_LENGTH) continue;
    yield* slices(rest);
    rest = '';
  }
  yield rest + after;
}

/** The JSON of an answer as bytes. Other requests are served between two parts. */
export async function toJsonBuffers(answer: object): Promise<readonly Buffer[]> {
  if (answer instanceof MadeJson) return answer.bytes;
  const buffers: Buffer[] = [];
  for (const part of jsonParts(answer)) {
    if (buffers.length > 0) await setImmediate();
    buffers.push(Buffer.from(part));
  }
  return buffers;
}

/** Estimates the memory of an answer before it is made: the number of characters in all its texts. */
export function charactersOf(value: unknown): number {
  if (value instanceof MadeJson) return value.bytes.reduce((sum, part) => sum + part.length, 0);
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, field) => sum + charactersOf(field), 0);
}
