import { setImmediate } from 'node:timers/promises';

/** Large enough that there are few, and small enough that writing one holds up nobody. */
const PART_LENGTH = 256 * 1024;

/** The JSON of an object, cut between its fields and between the items of its lists. */
function* pieces(value: object): Generator<string> {
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

/** A text in parts, with no pair of surrogates cut in two. */
function* slices(text: string): Generator<string> {
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    end = start + PART_LENGTH;
    if (isHighSurrogate(text.charCodeAt(end - 1))) end--;
    yield text.slice(start, end);
  }
}

/** The JSON of an answer in parts, each made when it is asked for; `before` and `after` are put around it. */
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

/** The JSON of an answer as bytes. Between two parts others are served. */
export async function toJsonBuffers(answer: object): Promise<Buffer[]> {
  const buffers: Buffer[] = [];
  for (const part of jsonParts(answer)) {
    if (buffers.length > 0) await setImmediate();
    buffers.push(Buffer.from(part));
  }
  return buffers;
}

/** About how much memory an answer takes that is not made yet: the characters of all its texts. */
export function charactersOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, field) => sum + charactersOf(field), 0);
}
