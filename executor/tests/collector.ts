import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';

interface Value {
  stringValue?: string;
  intValue?: number;
  doubleValue?: number;
  boolValue?: boolean;
  kvlistValue?: { values: KeyValue[] };
  arrayValue?: { values: Value[] };
}
interface KeyValue {
  key: string;
  value: Value;
}

function plain(value: Value): unknown {
  if (value.kvlistValue !== undefined) return attributesOf(value.kvlistValue.values);
  if (value.arrayValue !== undefined) return value.arrayValue.values.map(plain);
  return Object.values(value)[0];
}

const attributesOf = (attributes: readonly KeyValue[] = []): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, plain(value)]));

interface Sent<T> {
  resource: { attributes: KeyValue[] };
  scopeSpans?: { spans: T[] }[];
  scopeLogs?: { logRecords: T[] }[];
}

interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  traceState?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: KeyValue[];
  status: { code: number; message?: string };
}

interface SentRecord {
  traceId?: string;
  spanId?: string;
  flags?: number;
  severityText: string;
  body: Value;
  attributes: KeyValue[];
}

/** A span as it came, with times in milliseconds. */
function readSpan({ attributes, startTimeUnixNano, endTimeUnixNano, ...span }: SentSpan) {
  const ms = (nanoseconds: string) => Number(BigInt(nanoseconds) / 1000n) / 1000;
  return {
    ...span,
    start: ms(startTimeUnixNano),
    end: ms(endTimeUnixNano),
    attributes: attributesOf(attributes),
  };
}
export type CollectedSpan = ReturnType<typeof readSpan>;

/** How a collector answers: as it should, with an error, or never. */
type Manner = 'well' | 'failing' | 'silent';

/** A collector of OTLP over HTTP with JSON, on this machine. */
export async function startCollector(manner: Manner = 'well') {
  const spans: CollectedSpan[] = [];
  const logs: ReturnType<typeof readRecord>[] = [];
  const resources: Record<string, unknown>[] = [];
  const requests: { path: string; headers: NodeJS.Dict<string | string[]>; text: string }[] = [];

  let since = 0;

  const readRecord = ({ attributes, body, ...record }: SentRecord) => ({
    ...record,
    body: plain(body),
    attributes: attributesOf(attributes),
  });

  function read(path: string, text: string): void {
    const sent = JSON.parse(text) as { resourceSpans?: Sent<SentSpan>[]; resourceLogs?: Sent<SentRecord>[] };
    if (path.endsWith('/v1/traces') !== (sent.resourceSpans !== undefined)) throw new Error(`sent to ${path}`);
    for (const { resource, scopeSpans = [] } of sent.resourceSpans ?? []) {
      resources.push(attributesOf(resource.attributes));
      spans.push(...scopeSpans.flatMap((scope) => scope.spans.map(readSpan)).filter(({ start }) => start >= since));
    }
    for (const { resource, scopeLogs = [] } of sent.resourceLogs ?? []) {
      resources.push(attributesOf(resource.attributes));
      logs.push(...scopeLogs.flatMap((scope) => scope.logRecords.map(readRecord)));
    }
  }

  const server = createServer(async (req, res) => {
    const bytes = Buffer.concat(await req.toArray());
    const text = String(req.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes);
    requests.push({ path: req.url ?? '', headers: req.headers, text });
    if (manner === 'silent') return;
    if (manner === 'well') read(req.url ?? '', text);
    res.writeHead(manner === 'well' ? 200 : 500, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  /** The first span like that, when it has come. */
  async function span(isIt: (candidate: CollectedSpan) => boolean): Promise<CollectedSpan> {
    for (;;) {
      const found = spans.find(isIt);
      if (found !== undefined) return found;
      await sleep(20);
    }
  }

  return {
    port: (server.address() as AddressInfo).port,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    logs,
    resources,
    requests,
    span,
    /** The span of a request, when it has come. */
    requestSpan: (name: string) => span((candidate) => candidate.name === name),
    /** From here on nothing is known of what has begun before. */
    forget() {
      since = Date.now();
      for (const list of [spans, logs, resources, requests]) list.length = 0;
    },
    childrenOf: ({ spanId }: CollectedSpan) =>
      spans.filter(({ parentSpanId }) => parentSpanId === spanId).sort((a, b) => a.start - b.start),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type Collector = Awaited<ReturnType<typeof startCollector>>;
