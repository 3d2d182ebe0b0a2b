/**
 * Reads one generated class of the package. Its generator writes every class in one way: a comment before each field says
 * whether it is required, optional and computed; a list of what becomes HCL says its name, type and nesting. That is all
 * a schema is made of. Whatever is not written that way is an error, not a guess.
 */

import type { Attribute, AttributeType, Block, NestedBlock } from './schema.ts';

interface Field {
  name: string;
  required: boolean;
  optional: boolean;
  computed: boolean;
  /** The class of a nested object, and whether the nested objects are a set. */
  nested: { className: string; isSet: boolean } | null;
  /** The expression that reads it. */
  getter: string;
}

interface HclEntry {
  value: string;
  isBlock: boolean;
  type: string;
  storage: string;
}

const COMMENT = /\/\/ \w+ - computed: /g;
const COMMENTED_FIELD =
  /\/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)\s*\n(?: *private _\w+(?: = new ([\w.]+)\(this, "\w+"(?:, (true|false))?\)|\??:[^;]*(?:; *\n +\[[^;]*\})*)?; *\n)? *public get \w+\(\) \{\s*(?:\/\/[^\n]*\n\s*)*return ([^;]+);/g;
const HCL_ENTRY =
  /^ +(\w+): \{\n +value: (.*),\n +isBlock: (true|false),\n +type: "(\w+)",\n +storageClassType: "(\w+)",\n +\}/gm;
const CLASS = /^export class (\w+) extends cdktn\.(\w+) \{\n([\s\S]*?)^\}/gm;
const HCL_FUNCTION = /^export function (\w+)ToHclTerraform\([\s\S]*?^\}/gm;
const RESOURCE_TYPE = /static readonly tfResourceType = "(\w+)"/;

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
const upperFirst = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function fieldsOf(classBody: string): Field[] {
  const fields = [...classBody.matchAll(COMMENTED_FIELD)].map(
    ([, name = '', computed, optional, required, className, isSet, getter = '']) => ({
      name,
      computed: computed === 'true',
      optional: optional === 'true',
      required: required === 'true',
      nested: className === undefined ? null : { className, isSet: isSet === 'true' },
      getter,
    }),
  );
  const comments = classBody.match(COMMENT)?.length ?? 0;
  if (fields.length !== comments) throw new Error(`read ${fields.length} fields of ${comments}`);
  return fields;
}

function entriesOf(text: string): Map<string, HclEntry> {
  return new Map(
    [...text.matchAll(HCL_ENTRY)].map(([, name = '', value = '', isBlock, type = '', storage = '']) => [
      name,
      { value, isBlock: isBlock === 'true', type, storage },
    ]),
  );
}

const SIMPLE: Readonly<Record<string, AttributeType>> = {
  string: 'string',
  number: 'number',
  boolean: 'bool',
  any: 'dynamic',
};

/** "stringListMap" is a map of lists of strings. */
function storedType(storage: string): AttributeType {
  const simple = SIMPLE[storage];
  if (simple !== undefined) return simple;
  const [, inner, outer] = /^(\w+)(List|Set|Map)$/.exec(storage) ?? [];
  if (inner === undefined || outer === undefined) throw new Error(`unknown type ${storage}`);
  return [outer.toLowerCase() as 'list' | 'set' | 'map', storedType(inner)];
}

function entryType({ type, storage }: HclEntry): AttributeType {
  const stored = storedType(storage);
  return type === 'set' && typeof stored === 'object' && stored[0] === 'list' ? ['set', stored[1]] : stored;
}

/** What a computed field is, from how it is read: this.getStringMapAttribute('…'). */
function getterType(getter: string): AttributeType {
  const [, kind] = /this\.get(\w+?)Attribute\(/.exec(getter) ?? [];
  if (kind === undefined) {
    if (getter.startsWith('this.interpolationForAttribute(')) return 'dynamic';
    throw new Error(`unknown getter ${getter}`);
  }
  const type = kind === 'List' ? (['list', 'string'] as const) : storedType(lowerFirst(kind));
  return getter.includes('Fn.tolist(') && typeof type === 'object' && type[0] === 'list' ? ['set', type[1]] : type;
}

function objectType(block: Block): AttributeType {
  if (block.blockTypes.length > 0) throw new Error('a block in an attribute');
  return ['object', Object.fromEntries(block.attributes.map(({ name, type }) => [name, type]))];
}

/** One generated file: all of its classes, by name. */
class GeneratedFile {
  readonly #classes: ReadonlyMap<string, { base: string; body: string }>;
  readonly #hcl: ReadonlyMap<string, string>;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#classes = new Map(
      [...text.matchAll(CLASS)].map(([, name = '', base = '', body = '']) => [name, { base, body }]),
    );
    this.#hcl = new Map([...text.matchAll(HCL_FUNCTION)].map(([body, name = '']) => [name, body]));
  }

  main(): { base: string; body: string; block: Block } {
    for (const { base, body } of this.#classes.values())
      if (/^Terraform(Resource|DataSource|Provider)$/.test(base))
        return { base, body, block: this.#block(fieldsOf(body), entriesOf(body)) };
    throw new Error('no resource in it');
  }

  /** What the class of a nested object describes; that of a list names the class of its objects. */
  #nested(className: string): Block {
    const found = this.#classes.get(className);
    const [, element] = found?.base === 'ComplexList' ? (/return new (\w+)\(/.exec(found.body) ?? []) : [];
    if (element !== undefined) return this.#nested(element);
    const name = className.replace(/OutputReference$/, '');
    const entries = entriesOf(this.#hcl.get(lowerFirst(name)) ?? '');
    return this.#block(found === undefined ? this.#providerFields(name, entries) : fieldsOf(found.body), entries);
  }

  /** What is nested in the provider's own configuration is never read back and has no class, but an interface. */
  #providerFields(name: string, entries: ReadonlyMap<string, HclEntry>): Field[] {
    const [, body] = new RegExp(`^export interface ${name} \\{([\\s\\S]*?)^\\}`, 'm').exec(this.#text) ?? [];
    if (body === undefined) throw new Error(`no class and no interface ${name}`);
    return [...entries].map(([entryName, { value }]) => {
      const required = new RegExp(`readonly ${/struct!?\.(\w+)/.exec(value)?.[1]}:`).test(body);
      return { name: entryName, required, optional: !required, computed: false, nested: null, getter: '' };
    });
  }

  #block(fields: readonly Field[], entries: ReadonlyMap<string, HclEntry>): Block {
    const block: Block = { attributes: [], blockTypes: [] };
    const known = new Set(fields.map(({ name }) => name));
    for (const name of entries.keys()) if (!known.has(name)) throw new Error(`${name} has no field`);
    for (const field of fields) {
      const entry = entries.get(field.name);
      if (entry?.isBlock && this.#isReallyBlock(entry)) block.blockTypes.push(this.#nestedBlock(field, entry));
      else block.attributes.push(this.#attribute(field, entry));
    }
    return block;
  }

  /** Of lists of objects that are written as attributes, the generator passes false where it passes true for blocks. */
  #isReallyBlock({ value }: HclEntry): boolean {
    return !/ToHclTerraform, false\)/.test(value);
  }

  #nestedBlock(field: Field, entry: HclEntry): NestedBlock {
    const [, className] = /(\w+)ToHclTerraform/.exec(entry.value) ?? [];
    if (className === undefined) throw new Error(`${field.name} is no object`);
    const isSingle = entry.type === 'struct';
    return {
      typeName: field.name,
      nesting: isSingle ? 'SINGLE' : entry.type === 'set' ? 'SET' : 'LIST',
      minItems: field.required && !isSingle ? 1 : 0,
      maxItems: isSingle || entry.value.includes('istMapperHcl(') ? 0 : 1,
      block: this.#nested(`${upperFirst(className)}OutputReference`),
    };
  }

  #attribute({ name, required, optional, computed, nested, getter }: Field, entry: HclEntry | undefined): Attribute {
    const flags = { name, required, optional, computed, writeOnly: name.endsWith('_wo') };
    if (entry !== undefined && !entry.isBlock) return { ...flags, type: entryType(entry) };
    if (nested === null) return { ...flags, type: getterType(getter) };
    const [, primitive] = /^cdktn\.(\w+)$/.exec(nested.className) ?? []; // cdktn.StringMap
    if (primitive !== undefined) return { ...flags, type: storedType(lowerFirst(primitive)) };
    const object = objectType(this.#nested(nested.className));
    if (!nested.className.endsWith('List')) return { ...flags, type: object };
    return { ...flags, type: [nested.isSet || entry?.type === 'set' ? 'set' : 'list', object] };
  }
}

export type Described =
  | { kind: 'provider'; block: Block }
  | { kind: 'resource' | 'dataSource'; type: string; block: Block };

export function describe(text: string): Described {
  const { base, body, block } = new GeneratedFile(text).main();
  if (base === 'TerraformProvider') {
    // Every provider has an alias; no provider's schema has it.
    return {
      kind: 'provider',
      block: { ...block, attributes: block.attributes.filter(({ name }) => name !== 'alias') },
    };
  }
  const [, type] = RESOURCE_TYPE.exec(body) ?? [];
  if (type === undefined) throw new Error('no type in it');
  return { kind: base === 'TerraformResource' ? 'resource' : 'dataSource', type, block };
}
