import { setTimeout as sleep } from 'node:timers/promises';

interface Value {
  stringValue?: string;
  intValue?: number | string;
  doubleValue?: number;
  boolValue?: boolean;
  kvlistValue?: { values?: KeyValue[] };
  arrayValue?: { values?: Value[] };
}
interface KeyValue {
  key: string;
  value: Value;
}

function plain(value: Value): unknown {
  if (value.kvlistValue !== undefined) return attributesOf(value.kvlistValue.values);
  if (value.arrayValue !== undefined) return (value.arrayValue.values ?? []).map(plain);
  if (value.intValue !== undefined) return Number(value.intValue);
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

/** What one request brings, as OTLP has it in JSON. */
export interface Batch {
  resourceSpans?: Sent<SentSpan>[];
  resourceLogs?: Sent<SentRecord>[];
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

const readRecord = ({ attributes, body, ...record }: SentRecord) => ({
  ...record,
  body: plain(body),
  attributes: attributesOf(attributes),
});

/** How a collector answers: as it should, with an error, or never. */
export type Manner = 'well' | 'failing' | 'silent';

interface Asked {
  path: string;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

/** What a collector has got, whichever way it came. */
export function openReceived() {
  const spans: CollectedSpan[] = [];
  const logs: ReturnType<typeof readRecord>[] = [];
  const resources: Record<string, unknown>[] = [];
  const requests: Asked[] = [];
  let since = 0;

  /** The first span like that, when it has come. */
  async function span(isIt: (candidate: CollectedSpan) => boolean): Promise<CollectedSpan> {
    for (;;) {
      const found = spans.find(isIt);
      if (found !== undefined) return found;
      await sleep(20);
    }
  }

  return {
    spans,
    logs,
    resources,
    requests,
    take(batch: Batch): void {
      for (const { resource, scopeSpans = [] } of batch.resourceSpans ?? []) {
        resources.push(attributesOf(resource.attributes));
        spans.push(...scopeSpans.flatMap((scope) => scope.spans.map(readSpan)).filter(({ start }) => start >= since));
      }
      for (const { resource, scopeLogs = [] } of batch.resourceLogs ?? []) {
        resources.push(attributesOf(resource.attributes));
        logs.push(...scopeLogs.flatMap((scope) => scope.logRecords.map(readRecord)));
      }
    },
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
  };
}
