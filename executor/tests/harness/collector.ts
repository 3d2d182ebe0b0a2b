import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { type Batch, type Manner, openReceived } from './received.ts';

/** A collector of OTLP over HTTP with JSON, on this machine. */
export async function startCollector(manner: Manner = 'well') {
  const received = openReceived();

  function read(path: string, text: string): void {
    const batch = JSON.parse(text) as Batch;
    if (path.endsWith('/v1/traces') !== (batch.resourceSpans !== undefined)) throw new Error(`sent to ${path}`);
    received.take(batch);
  }

  const server = createServer(async (req, res) => {
    const bytes = Buffer.concat(await req.toArray());
    const text = String(req.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes);
    received.requests.push({ path: req.url ?? '', headers: req.headers, text });
    if (manner === 'silent') return;
    if (manner === 'well') read(req.url ?? '', text);
    res.writeHead(manner === 'well' ? 200 : 500, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const { port } = server.address() as AddressInfo;
  return {
    ...received,
    port,
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type Collector = Awaited<ReturnType<typeof startCollector>>;
