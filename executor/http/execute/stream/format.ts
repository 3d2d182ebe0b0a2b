import type { Request } from 'express';

/** One event of an answer that comes piece by piece. */
interface StreamEvent {
  id: number;
  name: string;
}

/** How events become bytes: JSON in one line, and what stands before and after it. */
export interface StreamFormat {
  type: string;
  before: (event: StreamEvent) => string;
  after: string;
  /** Means nothing to who reads it, between any two events, and tells proxies that the connection is in use. */
  heartbeat: string;
}

const serverSentEvents: StreamFormat = {
  type: 'text/event-stream',
  before: ({ id, name }) => `event: ${name}\nid: ${id}\ndata: `,
  after: '\n\n',
  heartbeat: ':\n\n',
};

/** There are no comments here; but white space before the JSON of a line is part of JSON. */
const jsonLines: StreamFormat = {
  type: 'application/x-ndjson',
  before: ({ name }) => `{"event":"${name}","data":`,
  after: '}\n',
  heartbeat: ' ',
};

/**
 * JSON in one line, whatever a client takes for the end of one: JSON leaves these as they are. They stand in strings only.
 * One replacement each, because a function that is called for every one of millions would hold up everybody.
 */
export const toLine = (json: string) =>
  json.replaceAll('\u0085', '\\u0085').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** The format that the caller prefers; null for one answer at the end, which is what whoever has no preference gets. */
export function formatOf(req: Pick<Request, 'accepts'>): StreamFormat | null {
  const type = req.accepts(['application/json', serverSentEvents.type, jsonLines.type]);
  return [serverSentEvents, jsonLines].find((format) => format.type === type) ?? null;
}
