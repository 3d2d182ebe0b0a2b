/**
 * Proof that mistakes are caught here, with the real providers and with their stand-ins: in a copy, each argument of each
 * resource is misspelt, given a value of a wrong type, and left out. `terraform validate` must name each line. Where it does not
 * know yet whether a dynamic block is there at all, the module's own tests must fail.
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import type { Argument } from './arguments.ts';
import { Mutant, misspell, mistype } from './mutant.ts';
import { folders, openWorkspace, ROOT } from './workspace.ts';

interface BlockSchema {
  attributes?: Record<string, { type?: unknown; required?: boolean }>;
  block_types?: Record<string, { block: BlockSchema }>;
}

let blocks: ReadonlyMap<string, BlockSchema>;
beforeAll(async () => {
  blocks = await resourceSchemas();
});

/** What the providers say of themselves. */
async function resourceSchemas(): Promise<Map<string, BlockSchema>> {
  await using workspace = await openWorkspace(inject('providersEnv'));
  await workspace.replace('versions.tf', 'backend "azurerm" {}', ''); // which the command below would ask
  await workspace.init(ROOT);
  const { stdout } = await workspace.terraform(ROOT, 'providers', 'schema', '-json');
  const schemas: { provider_schemas: Record<string, { resource_schemas: Record<string, { block: BlockSchema }> }> } =
    JSON.parse(stdout);
  return new Map(
    Object.values(schemas.provider_schemas).flatMap((provider) =>
      Object.entries(provider.resource_schemas).map(([type, { block }]) => [type, block] as const),
    ),
  );
}

/** What the block at this path has; nothing where it is a list of objects, of which some providers make what looks like blocks. */
function attributesOf(type: string, path: readonly string[]): NonNullable<BlockSchema['attributes']> {
  let block = blocks.get(type);
  for (const name of path) {
    if (block?.attributes?.[name] !== undefined) return {};
    block = block?.block_types?.[name]?.block;
  }
  if (block === undefined) throw new Error(`${type} has no ${path.join('.')}`);
  return block.attributes ?? {};
}

test.concurrent.each(folders())('a mistake in %s is caught wherever it is made', async (folder) => {
  await using workspace = await openWorkspace(inject('providersEnv'));
  await workspace.init(folder);
  const survivors: string[] = [];
  for (const file of readdirSync(join(workspace.path, folder)).filter((name) => name.endsWith('.tf'))) {
    const mutant = new Mutant(workspace, folder, file);
    for (const resource of await mutant.resources()) {
      const schemaOf = ({ name, path }: Argument) => attributesOf(resource.type, path)[name];
      const typed = resource.arguments.filter(
        (argument) => !argument.isDynamic && schemaOf(argument)?.type !== 'dynamic',
      );
      const required = resource.arguments.filter((argument) => schemaOf(argument)?.required === true);
      survivors.push(
        ...(await mutant.uncaught(resource.arguments, misspell, /^Unsupported argument$/)),
        ...(await mutant.uncaught(typed, mistype, /^Incorrect attribute value type$/)),
        ...(await mutant.unmissed(resource, required)),
      );
    }
  }
  expect(survivors).toEqual([]);
});
