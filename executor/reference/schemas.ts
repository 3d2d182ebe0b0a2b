/** The schemas of the OpenAPI document as tables of fields. */
import type { JsonSchema } from '../http/openapi/components.ts';
import { code, table } from './table.ts';

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
const variantsOf = ({ anyOf, oneOf }: JsonSchema) => (anyOf ?? oneOf ?? []).filter(isSchema);

export function linkTo(ref: string): string {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  return `[${name}](#${name.toLowerCase()})`;
}

/** Long lists of values that have a section of their own. */
const LISTS = [/(?:^|\.)(language)$/, /^(verdict)$/];

function linkOfField(field: string): string | undefined {
  const [, name] = LISTS.map((list) => list.exec(field)).find((match) => match !== null) ?? [];
  return name && `[${name}](#${name}s)`;
}

/** What a value may be; of a named schema its name, as a link. */
function typeOf(field: string, schema: JsonSchema): string {
  if (schema.$ref !== undefined) return linkTo(schema.$ref);
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.enum !== undefined)
    return linkOfField(field) ?? schema.enum.map((value) => code(String(value))).join(', ');
  if (schema.type === 'array' && isSchema(schema.items)) return `array of ${typeOf(field, schema.items)}`;
  if (schema.type !== undefined) return [schema.type].flat().join(' or ');
  return variantsOf(schema)
    .map((variant) => typeOf(field, variant))
    .join(' or ');
}

function range(from: number | undefined, to: number | undefined, unit: string): string[] {
  if (from !== undefined && to !== undefined) return [`${from} to ${to}${unit}`];
  if (to !== undefined) return [`at most ${to}${unit}`];
  return from === undefined ? [] : [`at least ${from}${unit}`];
}

function boundsOf(schema: JsonSchema): string {
  return [
    ...range(schema.minimum, schema.maximum, ''),
    ...range(schema.minLength, schema.maxLength, ' characters'),
    ...range(schema.minItems, schema.maxItems, ' items'),
    ...(schema.default === undefined ? [] : [`default ${code(JSON.stringify(schema.default))}`]),
  ].join('; ');
}

interface Field {
  name: string;
  schema: JsonSchema;
  isRequired: boolean;
}

/** The fields of an object, and below those that are objects or lists of objects without a name theirs. */
function fieldsOf(schema: JsonSchema, prefix = ''): Field[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    if (!isSchema(property)) return [];
    const name = prefix + key;
    const items = isSchema(property.items) ? fieldsOf(property.items, `${name}[].`) : [];
    const inner = [property, ...variantsOf(property)].flatMap((variant) => fieldsOf(variant, `${name}.`));
    return [{ name, schema: property, isRequired: required.has(key) }, ...inner, ...items];
  });
}

const listed = (names: readonly string[]) => names.map(code).join(', ');

/** What an object may have only together, or not together. */
function rulesOf({ oneOf = [], dependentRequired = {}, allOf = [] }: JsonSchema): string[] {
  const needs = Object.groupBy(Object.entries(dependentRequired), ([, needed]) => needed.join(', '));
  const either = oneOf.filter(isSchema).flatMap(({ required = [] }) => required);
  return [
    ...(either.length === 0 ? [] : [`Exactly one of these is required: ${listed(either)}.`]),
    ...Object.entries(needs).map(
      ([needed, rows = []]) => `These need ${code(needed)}: ${listed(rows.map(([name]) => name))}.`,
    ),
    ...allOf
      .filter(isSchema)
      .flatMap(({ not }) => (isSchema(not) ? [`Not together: ${listed(not.required ?? [])}.`] : [])),
  ];
}

const isRequest = (name: string) =>
  /Request$|^(?:TestCase|SourceFile|Checker|Interactor|Limits|InteractorLimits)$/.test(name);

type Schemas = Readonly<Record<string, JsonSchema>>;

function descriptionOf({ description, $ref: ref = '' }: JsonSchema, schemas: Schemas): string {
  return description ?? schemas[ref.slice(ref.lastIndexOf('/') + 1)]?.description ?? '';
}

function fieldsTable(name: string, schema: JsonSchema, schemas: Schemas): string {
  const rows = fieldsOf(schema).map(({ name: field, schema: property, isRequired }) => {
    const presence = isRequest(name) ? (isRequired ? ['required'] : []) : isRequired ? [] : ['may be absent'];
    const bounds = [...presence, boundsOf(property)].filter((part) => part !== '').join('; ');
    return [code(field), typeOf(field, property), bounds, descriptionOf(property, schemas)];
  });
  return table(['field', 'type', 'bounds', 'meaning'], rows);
}

/** Of a choice between objects one row each; of anything else its type. */
function otherTable(name: string, schema: JsonSchema): string {
  const variants = variantsOf(schema);
  if (variants.length === 0) return `Type: ${typeOf(name, schema)}.`;
  const [first] = variants;
  const keys = Object.keys(first?.properties ?? {});
  const cell = ({ properties = {} }: JsonSchema, key: string) => {
    const property = properties[key];
    return isSchema(property) ? typeOf(key, property) : '';
  };
  return table(
    keys.map(code),
    variants.map((variant) => keys.map((key) => cell(variant, key))),
  );
}

/** One named schema, under a heading to which others link. */
export function schemaSection(name: string, schemas: Schemas): string {
  const schema = schemas[name];
  if (schema === undefined) throw new RangeError(`there is no schema ${name}`);
  const rules = rulesOf(schema.properties === undefined ? {} : schema);
  return [
    `### ${name}`,
    schema.description ?? '',
    schema.properties === undefined ? otherTable(name, schema) : fieldsTable(name, schema, schemas),
    rules.map((rule) => `- ${rule}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
