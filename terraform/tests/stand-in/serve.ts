/** Serves a schema as a provider does that was started by hand: Terraform finds it by TF_REATTACH_PROVIDERS. */

import { join } from 'node:path';
import { Server, ServerCredentials, type ServiceDefinition, type UntypedHandleCall } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { Block, ProviderSchema } from './schema.ts';

interface WireBlock {
  attributes: object[];
  blockTypes: object[];
}

function wireBlock(block: Block): WireBlock {
  return {
    attributes: block.attributes.map((attribute) => ({
      ...attribute,
      type: Buffer.from(JSON.stringify(attribute.type)),
    })),
    blockTypes: block.blockTypes.map((nested) => ({ ...nested, block: wireBlock(nested.block) })),
  };
}

const wireSchemas = (blocks: Readonly<Record<string, Block>>) =>
  Object.fromEntries(Object.entries(blocks).map(([type, block]) => [type, { block: wireBlock(block) }]));

/** What goes out for every question. Nothing is ever asked of a cloud: the tests mock whatever would be. */
function answers(schema: ProviderSchema): Record<string, UntypedHandleCall> {
  const wire = {
    provider: { block: wireBlock(schema.provider) },
    resourceSchemas: wireSchemas(schema.resources),
    dataSourceSchemas: wireSchemas(schema.dataSources),
  };
  type Call = { request: { config?: unknown } };
  type Answer = (error: null, value: object) => void;
  const nothing = (_call: Call, answer: Answer) => answer(null, {});
  return {
    GetSchema: (_call: Call, answer: Answer) => answer(null, wire),
    PrepareProviderConfig: (call: Call, answer: Answer) => answer(null, { preparedConfig: call.request.config }),
    ValidateResourceTypeConfig: nothing,
    ValidateDataSourceConfig: nothing,
    Configure: nothing,
    Stop: nothing,
  };
}

/** Encoded once: it is long, and each command of Terraform asks for it. */
function encodingOnce(service: ServiceDefinition): ServiceDefinition {
  const { GetSchema } = service;
  if (GetSchema === undefined) throw new Error('the protocol has no GetSchema');
  let encoded: Buffer | undefined;
  return {
    ...service,
    GetSchema: { ...GetSchema, responseSerialize: (wire) => (encoded ??= GetSchema.responseSerialize(wire)) },
  };
}

/** Listens at a unix socket until it is closed. */
export async function serveProvider(schema: ProviderSchema, socket: string): Promise<() => void> {
  const protocol = loadSync(join(import.meta.dirname, 'provider.proto'), { longs: Number, enums: String });
  const service = protocol['tfplugin5.Provider'] as ServiceDefinition;
  const server = new Server();
  server.addService(encodingOnce(service), answers(schema));
  await new Promise<void>((resolve, reject) =>
    server.bindAsync(`unix:${socket}`, ServerCredentials.createInsecure(), (error) =>
      error ? reject(error) : resolve(),
    ),
  );
  return () => server.forceShutdown();
}
