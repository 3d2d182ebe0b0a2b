import type { Request } from 'express';

/** The id and the name of an event. */
interface EventHead {
  id: number;
  name: string;
}

/** How events are written: JSON in one line, and the text before and after it. */
export interface StreamFormat {
  type: string;
  before: (event: EventHead) => string;
  after: string;
  /** Sent between two events. Clients ignore it; proxies see that the connection is in use. */
  heartbeat: string;
}

export const serverSentEvents: StreamFormat = {
  type: 'text/event-stream',
  before: ({ id, name }) => `event: ${name}\nid: ${id}\ndata: `,
  after: '\n\n',
  heartbeat: ':\n\n',
};

/** NDJSON has no comments, but JSON allows whitespace before a value. */
const jsonLines: StreamFormat = {
  type: 'application/x-ndjson',
  before: ({ name }) => `{"event":"${name}","data":`,
  after: '}\n',
  heartbeat: ' ',
};

/**
 * Escapes the line separators that JSON leaves unescaped in strings, since some clients split lines at them. Uses plain
 * replacements: a callback for each of millions of matches would block the event loop.
 */
export const toLine = (json: string) =>
  json.replaceAll('\u0085', '\\u0085').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** The format of events that the client prefers; null if it prefers one answer at the end, or has no preference. */
export function formatOf(req: Pick<Request, 'accepts'>): StreamFormat | null {
  const type = req.accepts(['application/json', serverSentEvents.type, jsonLines.type]);
  return [serverSentEvents, jsonLines].find((format) => format.type === type) ?? null;
}
