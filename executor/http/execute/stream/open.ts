import type { Response } from 'express';
import { jsonParts } from '../../json/parts.ts';
import { type StreamFormat, toLine } from './format.ts';

/** Proxies close idle connections. */
export const HEARTBEAT_MS = 10_000;

/** An answer that is sent piece by piece. */
export interface EventStream {
  /** Before its first event nothing is sent, and any other answer can be given. */
  readonly hasBegun: boolean;
  /** Sends an event. `payload` is called only when the client has read the previous events. */
  send: (name: string, payload: () => object) => void;
  /** Sends the last event. Later events are dropped. */
  end: (name: string, payload: object) => void;
  /** Sends the last event, and drops the events that the client has not read yet. */
  breakOff: (name: string, payload: object) => void;
}

/**
 * Opens a stream that never makes the job wait for the client. An event is serialized only when the client can read it; until
 * then it takes no memory beyond what the job holds. Long events are serialized in parts, between which other requests are
 * served. http-server.ts disconnects clients that read nothing.
 */
export function openStream(res: Response, format: StreamFormat, heartbeatMs = HEARTBEAT_MS): EventStream {
  const events: Iterator<string, void>[] = []; // each yields its parts
  let count = 0;
  let hasBegun = false;
  let isOver = false;
  /** The client has not read the last part. Only the rest of its event may follow, no heartbeat. */
  let isWaiting = false;

  function* partsOf(name: string, payload: () => object): Generator<string, void> {
    for (const part of jsonParts(payload(), format.before({ id: ++count, name }), format.after)) yield toLine(part);
  }

  function begin(): void {
    hasBegun = true;
    res.status(200).set({
      'Content-Type': `${format.type}; charset=utf-8`,
      'Cache-Control': 'no-store, no-transform', // a proxy that compresses would delay events
      'X-Accel-Buffering': 'no',
    });
    const heart = setInterval(() => {
      if (!isWaiting && !res.writableNeedDrain && !res.writableEnded) res.write(format.heartbeat);
    }, heartbeatMs);
    res.once('close', () => {
      clearInterval(heart);
      events.length = 0;
    });
    res.on('drain', () => setImmediate(flush));
  }

  /** The next part of the first unfinished event. */
  function nextPart(): string | undefined {
    for (; events.length > 0; events.shift()) {
      const part = events[0]?.next().value;
      if (typeof part === 'string') return part;
    }
    return undefined;
  }

  function flush(): void {
    if (res.destroyed || res.writableEnded) return;
    while (!res.writableNeedDrain) {
      const part = nextPart();
      isWaiting = part !== undefined;
      if (part !== undefined) res.write(part);
      else if (isOver) return void res.end();
      else return;
    }
  }

  function add(name: string, payload: () => object): void {
    if (isOver || res.destroyed) return;
    if (!hasBegun) begin();
    events.push(partsOf(name, payload));
  }

  const stream: EventStream = {
    get hasBegun() {
      return hasBegun;
    },
    send(name, payload) {
      add(name, payload);
      flush();
    },
    end(name, payload) {
      add(name, () => payload);
      isOver = true;
      flush();
    },
    breakOff(name, payload) {
      if (!isOver) events.splice(1); // parts of the first may have been sent
      stream.end(name, payload);
    },
  };
  return stream;
}
