import type { JsonSchema } from '../components.ts';
import { type Html, html } from './html.ts';

/** Keywords that are shown by name. */
const BOUNDS = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'format'] as const;

const isObject = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
const schemasIn = (values: readonly unknown[] | undefined) => values?.filter(isObject) ?? [];

function separated(parts: readonly Html[], separator: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${separator}${part}`))}`;
}

/** The type of a value in a few words. A named schema is a link. */
export function typeHtml(schema: JsonSchema): Html {
  const { $ref: ref } = schema;
  if (ref !== undefined) return schemaLink(ref);
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined)
    return separated(
      schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`),
      ' or ',
    );
  const variants = schema.type === undefined ? schemasIn(schema.anyOf ?? schema.oneOf) : [];
  if (variants.length > 0) return separated(variants.map(typeHtml), ' or ');
  if (schema.type === 'array' && isObject(schema.items)) return html`array of ${typeHtml(schema.items)}`;
  if (schema.type === 'object' && schema.properties !== undefined) return html`object ${propertiesHtml(schema)}`;
  return html`${[schema.type ?? 'anything'].flat().join(' or ')}`;
}

function schemaLink(ref: string): Html {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  return html`<a href="#schema-${name}">${name}</a>`;
}

function boundsHtml(schema: JsonSchema): Html {
  const bounds = BOUNDS.filter((key) => schema[key] !== undefined).map((key) => `${key} ${schema[key]}`);
  const otherwise = schema.default === undefined ? [] : [`default ${JSON.stringify(schema.default)}`];
  return html`${[...bounds, ...otherwise].join(', ')}`;
}

function propertiesHtml(schema: JsonSchema): Html {
  const required = new Set(schema.required);
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) =>
    isObject(property)
      ? html`<tr><td><code>${name}</code>${required.has(name) ? ' *' : ''}</td><td>${typeHtml(property)}</td>
<td>${boundsHtml(property)}</td><td>${property.description ?? ''}</td></tr>
`
      : '',
  );
  return html`<table><tr><th>field (* required)</th><th>type</th><th>bounds</th><th></th></tr>
${rows}</table>`;
}

/** A named schema, folded. */
export function schemaHtml(name: string, schema: JsonSchema): Html {
  const { description = '' } = schema;
  return html`<details id="schema-${name}"><summary>${name}</summary>
<p>${description}</p>
${schema.type === 'object' ? propertiesHtml(schema) : html`<p>${typeHtml(schema)}</p>`}
</details>
`;
}
