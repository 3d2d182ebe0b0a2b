import type { Request } from 'express';

/** One event of an answer that comes piece by piece. */
interface StreamEvent {
  id: number;
  name: string;
  /** What it carries, as JSON in one line. */
  json: string;
}

/** How events become bytes. */
export interface StreamFormat {
  type: string;
  encode: (event: StreamEvent) => string;
  /** Means nothing to who reads it, between any two events, and tells proxies that the connection is in use. */
  heartbeat: string;
}

const serverSentEvents: StreamFormat = {
  type: 'text/event-stream',
  encode: ({ id, name, json }) => `event: ${name}\nid: ${id}\ndata: ${json}\n\n`,
  heartbeat: ':\n\n',
};

/** There are no comments here; but white space before the JSON of a line is part of JSON. */
const jsonLines: StreamFormat = {
  type: 'application/x-ndjson',
  encode: ({ name, json }) => `{"event":"${name}","data":${json}}\n`,
  heartbeat: ' ',
};

/** JSON leaves these as they are, and there are clients that cut lines at them. */
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** JSON in one line, whatever a client takes for the end of one. Such characters stand in strings only. */
export function toLine(value: object): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(OTHER_LINE_ENDS, escaped);
}

/** The format that the caller prefers; null for one answer at the end, which is what whoever has no preference gets. */
export function formatOf(req: Pick<Request, 'accepts'>): StreamFormat | null {
  const type = req.accepts(['application/json', serverSentEvents.type, jsonLines.type]);
  return [serverSentEvents, jsonLines].find((format) => format.type === type) ?? null;
}
