/** What azurerm's documentation says of itself is what was read of the package. */

import { expect, test } from 'vitest';
import { azurermSchema } from './azurerm.ts';
import type { Block } from './schema.ts';

const { resources, dataSources, provider } = await azurermSchema();

function at(type: string, ...path: string[]): Block {
  return path.reduce((block, name) => {
    const nested = block.blockTypes.find(({ typeName }) => typeName === name);
    if (nested === undefined) throw new Error(`${type} has no ${name}`);
    return nested.block;
  }, resources[type] as Block);
}

const required = ({ attributes }: Block) =>
  attributes.filter((attribute) => attribute.required).map(({ name }) => name);
const nested = (block: Block, name: string) => block.blockTypes.find(({ typeName }) => typeName === name);
const attribute = (block: Block, name: string) => block.attributes.find((candidate) => candidate.name === name);

test('all resources and data sources of 4.73 were read', () => {
  expect(Object.keys(resources)).toHaveLength(1132);
  expect(Object.keys(dataSources)).toHaveLength(396);
  expect(nested(provider, 'features')).toBeDefined();
  expect(attribute(provider, 'resource_providers_to_register')?.type).toEqual(['list', 'string']);
});

test.each([
  [[], ['container_app_environment_id', 'name', 'resource_group_name', 'revision_mode']],
  [['ingress'], ['target_port']],
  [['ingress', 'traffic_weight'], ['percentage']],
  [
    ['template', 'container'],
    ['cpu', 'image', 'memory', 'name'],
  ],
  [
    ['template', 'container', 'liveness_probe'],
    ['port', 'transport'],
  ],
  [
    ['template', 'custom_scale_rule'],
    ['custom_rule_type', 'metadata', 'name'],
  ],
])('a container app needs, in %j, %j', (path, names) => {
  expect(required(at('azurerm_container_app', ...path))).toEqual(names);
});

test('a block is a list or a set, with as many in it as may be', () => {
  const app = at('azurerm_container_app');
  expect(nested(app, 'template')).toMatchObject({ nesting: 'LIST', minItems: 1, maxItems: 1 });
  expect(nested(app, 'secret')).toMatchObject({ nesting: 'SET', minItems: 0, maxItems: 0 });
  expect(nested(app, 'timeouts')).toMatchObject({ nesting: 'SINGLE' });
  expect(nested(at('azurerm_container_app', 'template'), 'container')).toMatchObject({ minItems: 1, maxItems: 0 });
});

test('what Azure makes cannot be set, and what it may make can', () => {
  expect(attribute(at('azurerm_container_app', 'ingress'), 'fqdn')).toMatchObject({ computed: true, optional: false });
  expect(attribute(at('azurerm_container_app'), 'id')).toMatchObject({ computed: true, optional: true });
});

test('types are as they are written', () => {
  expect(attribute(at('azurerm_container_app'), 'tags')?.type).toEqual(['map', 'string']);
  expect(attribute(at('azurerm_container_app', 'template', 'container'), 'cpu')?.type).toBe('number');
  expect(attribute(at('azurerm_key_vault'), 'rbac_authorization_enabled')?.type).toBe('bool');
  expect(attribute(at('azurerm_network_security_group'), 'security_rule')?.type).toMatchObject([
    'set',
    ['object', { priority: 'number', destination_address_prefixes: ['set', 'string'] }],
  ]);
});

test('what is only written is known as such', () => {
  expect(attribute(at('azurerm_key_vault_secret'), 'value_wo')?.writeOnly).toBe(true);
  expect(attribute(at('azurerm_key_vault_secret'), 'value')?.writeOnly).toBe(false);
});
