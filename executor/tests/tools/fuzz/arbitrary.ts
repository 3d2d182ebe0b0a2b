import fc from 'fast-check';
import type { JsonSchema } from '../../../http/openapi/components.ts';

/** Schemas by the names that references use. */
export type Schemas = Readonly<Record<string, JsonSchema>>;

/** Long enough to exceed small bounds, and short enough for many requests. */
const LENGTH_MAX = 40;
const ITEMS_MAX = 5;

const character = fc
  .oneof(fc.nat(0x7f), fc.integer({ min: 0x80, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));
const FILE_NAME = /^[a-z_]{1,8}(?:\/[a-z_]{1,8}){0,3}(?:\.[a-z]{1,4})?$/;

const isObject = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

function resolve(schema: JsonSchema, schemas: Schemas): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const found = schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)];
  if (found === undefined) throw new RangeError(`${schema.$ref} leads nowhere`);
  return found;
}

function numberOf({ type, minimum = -1e9, maximum = 1e9 }: JsonSchema): fc.Arbitrary<number> {
  const inside =
    type === 'integer'
      ? fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 31 - 1) })
      : fc.double({ min: minimum, max: maximum, noNaN: true });
  return fc.oneof(fc.constantFrom(minimum, maximum), inside);
}

function stringOf({ examples = [], pattern, minLength = 0, maxLength = LENGTH_MAX }: JsonSchema): fc.Arbitrary<string> {
  if (examples.length > 0) return fc.constantFrom(...examples.map(String));
  const text = fc.string({ unit: character, minLength, maxLength: Math.min(maxLength, LENGTH_MAX) });
  if (pattern === undefined) return text;
  // fast-check does not support the Unicode properties in the pattern of file names.
  const isRight = new RegExp(pattern, 'u');
  return fc.oneof(fc.stringMatching(FILE_NAME), text).filter((value) => isRight.test(value));
}

type Fields = Record<string, unknown>;

/** Removes fields that need an absent field, and fields that exclude a present one. */
function withoutClashes({ dependentRequired = {}, allOf = [] }: JsonSchema, value: Fields): Fields {
  const left = { ...value };
  for (const { not } of allOf.filter(isObject)) {
    const together = isObject(not) ? (not.required ?? []) : [];
    const [first] = together;
    if (first !== undefined && together.every((name) => name in left)) delete left[first];
  }
  for (const [name, needed] of Object.entries(dependentRequired as Record<string, string[]>))
    if (needed.some((other) => !(other in left))) delete left[name];
  return left;
}

/** Where `oneOf` gives several sets of required fields, keeps one set and removes the others. */
function objectOf(schema: JsonSchema, schemas: Schemas): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    isObject(property) ? [[name, arbitraryOf(property, schemas)] as const] : [],
  );
  const ways = (schema.oneOf ?? []).filter(isObject).map(({ required = [] }) => required);
  const build = (chosen: readonly string[]) => {
    const others = new Set(ways.flat().filter((name) => !chosen.includes(name)));
    const present = entries.filter(([name]) => !others.has(name));
    const requiredKeys = [...(schema.required ?? []), ...chosen];
    return fc.record(Object.fromEntries(present), { requiredKeys }).map((value) => withoutClashes(schema, value));
  };
  return ways.length === 0 ? build([]) : fc.oneof(...ways.map(build));
}

/** Generates values that a schema allows. Knows the keywords that requests use, and throws for others. */
export function arbitraryOf(wanted: JsonSchema, schemas: Schemas): fc.Arbitrary<unknown> {
  const schema = resolve(wanted, schemas);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) {
    const otherwise = schema.default === undefined ? [] : Array(ITEMS_MAX).fill(schema.default);
    return fc.constantFrom(...schema.enum, ...otherwise); // otherwise one of five files would have the wrong encoding
  }
  if (schema.anyOf !== undefined)
    return fc.oneof(...schema.anyOf.filter(isObject).map((part) => arbitraryOf(part, schemas)));
  if (Array.isArray(schema.type))
    return fc.oneof(...schema.type.map((type) => arbitraryOf({ ...schema, type } as JsonSchema, schemas)));
  switch (schema.type) {
    case 'object':
      return objectOf(schema, schemas);
    case 'array': {
      const items = isObject(schema.items) && !Array.isArray(schema.items) ? schema.items : {};
      const { minItems = 0, maxItems = ITEMS_MAX } = schema;
      return fc.array(arbitraryOf(items, schemas), {
        minLength: minItems,
        maxLength: Math.min(maxItems, ITEMS_MAX),
      });
    }
    case 'string':
      return stringOf(schema);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new RangeError(`the generator does not know ${JSON.stringify(schema)}`);
  }
}
