import { join } from 'node:path';
import { type handleUnaryCall, Server, ServerCredentials, type ServiceDefinition, status } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { type Batch, type Manner, openReceived } from './received.ts';

const protocol = loadSync(join(import.meta.dirname, 'otlp.proto'), { longs: String });

/** The protocol's service by the name that it has on the wire. */
function serviceOf(kind: 'trace' | 'logs', name: string): ServiceDefinition {
  const { Export } = protocol[`otlp.${name}`] as ServiceDefinition;
  if (Export === undefined) throw new Error(`the protocol has no ${name}`);
  return { Export: { ...Export, path: `/opentelemetry.proto.collector.${kind}.v1.${name}/Export` } };
}

/** Ids are bytes here; in JSON they are digits. */
const withIdsAsDigits = (batch: Batch): Batch =>
  JSON.parse(JSON.stringify(batch), (_key, value) =>
    value?.type === 'Buffer' ? Buffer.from(value).toString('hex') : value,
  );

/** A collector of OTLP by gRPC, on this machine. */
export async function startGrpcCollector(manner: Manner = 'well') {
  const received = openReceived();

  const take: handleUnaryCall<Batch, object> = (call, answer) => {
    const batch = withIdsAsDigits(call.request);
    received.requests.push({ path: call.getPath(), headers: headersOf(call), text: JSON.stringify(batch) });
    if (manner === 'silent') return;
    if (manner === 'failing') return answer({ code: status.UNIMPLEMENTED, details: 'unknown service' });
    received.take(batch);
    answer(null, {});
  };
  const headersOf = ({ metadata }: Parameters<typeof take>[0]) =>
    Object.fromEntries(Object.entries(metadata.getMap()).map(([name, value]) => [name, String(value)]));

  const server = new Server();
  server.addService(serviceOf('trace', 'TraceService'), { Export: take });
  server.addService(serviceOf('logs', 'LogsService'), { Export: take });
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  return {
    ...received,
    port,
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.forceShutdown();
    },
  };
}
