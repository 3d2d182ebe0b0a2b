/** What we use of azapi, which no package describes. `body` may be of any shape: that is what azapi is for. */

import type { Attribute, AttributeType, Block, NestedBlock, ProviderSchema } from './schema.ts';

const required = (name: string, type: AttributeType): Attribute => ({
  name,
  type,
  required: true,
  optional: false,
  computed: false,
});
const optional = (name: string, type: AttributeType, computed = false): Attribute => ({
  ...required(name, type),
  required: false,
  optional: true,
  computed,
});
const computed = (name: string, type: AttributeType): Attribute => ({
  ...required(name, type),
  required: false,
  computed: true,
});

const timeouts = (...operations: string[]): NestedBlock => ({
  typeName: 'timeouts',
  nesting: 'SINGLE',
  minItems: 0,
  maxItems: 0,
  block: { attributes: operations.map((operation) => optional(operation, 'string')), blockTypes: [] },
});

const identity: NestedBlock = {
  typeName: 'identity',
  nesting: 'LIST',
  minItems: 0,
  maxItems: 0,
  block: {
    attributes: [
      required('type', 'string'),
      optional('identity_ids', ['list', 'string']),
      computed('principal_id', 'string'),
      computed('tenant_id', 'string'),
    ],
    blockTypes: [],
  },
};

const common: Attribute[] = [
  computed('id', 'string'),
  required('type', 'string'),
  optional('body', 'dynamic', true),
  { ...optional('sensitive_body', 'dynamic'), writeOnly: true },
  optional('locks', ['list', 'string']),
  // In truth each of these may be left out; protocol 5 has no such objects.
  optional('retry', [
    'object',
    { error_message_regex: ['list', 'string'], interval_seconds: 'number', max_interval_seconds: 'number' },
  ]),
  optional('ignore_casing', 'bool', true),
  optional('ignore_missing_property', 'bool', true),
  optional('response_export_values', 'dynamic'),
  computed('output', 'dynamic'),
];

const resource: Block = {
  attributes: [
    ...common,
    optional('name', 'string', true),
    optional('parent_id', 'string', true),
    optional('location', 'string', true),
    optional('tags', ['map', 'string'], true),
    optional('ignore_null_property', 'bool', true),
    optional('schema_validation_enabled', 'bool', true),
    optional('replace_triggers_refs', ['list', 'string']),
  ],
  blockTypes: [identity, timeouts('create', 'read', 'update', 'delete')],
};

const updateResource: Block = {
  attributes: [
    ...common,
    optional('name', 'string', true),
    optional('parent_id', 'string', true),
    optional('resource_id', 'string', true),
  ],
  blockTypes: [timeouts('create', 'read', 'update', 'delete')],
};

const provider: Block = {
  attributes: [
    ...['subscription_id', 'tenant_id', 'client_id', 'environment'].map((name) => optional(name, 'string')),
    ...['use_oidc', 'use_cli', 'use_msi', 'skip_provider_registration'].map((name) => optional(name, 'bool')),
  ],
  blockTypes: [],
};

export const azapiSchema: ProviderSchema = {
  provider,
  resources: { azapi_resource: resource, azapi_update_resource: updateResource },
  dataSources: {},
};
