import type { Response } from 'express';
import { type StreamFormat, toLine } from './format.ts';

/** Proxies cut connections on which nothing comes. */
const HEARTBEAT_MS = 10_000;

/** An answer that is given piece by piece. Until its first event nothing is sent, and any other answer can be given. */
export interface EventStream {
  /** Sends an event. `payload` is asked for only when the client has read what came before. */
  send: (name: string, payload: () => object) => void;
  /** Sends the last event; what is sent after it is lost. */
  end: (name: string, payload: object) => void;
}

interface Piece {
  name: string;
  toJson: () => string;
}

const begun = new WeakMap<Response, EventStream>();

/** The stream that has begun as this answer. */
export const streamOf = (res: Response): EventStream | undefined => begun.get(res);

/**
 * Never waits for the client: what that does not read is not written, and of a piece that is not written there is only
 * what the job holds anyway. server.ts hangs up on who reads nothing.
 */
export function openStream(res: Response, format: StreamFormat, heartbeatMs = HEARTBEAT_MS): EventStream {
  const pieces: Piece[] = [];
  let count = 0;
  let isOver = false;

  function begin(): void {
    begun.set(res, stream);
    res.status(200).set({
      'Content-Type': `${format.type}; charset=utf-8`,
      'Cache-Control': 'no-store, no-transform', // packed by a proxy, events would wait for each other
      'X-Accel-Buffering': 'no',
    });
    const heart = setInterval(() => {
      if (!res.writableNeedDrain && !res.writableEnded) res.write(format.heartbeat);
    }, heartbeatMs);
    res.once('close', () => {
      clearInterval(heart);
      pieces.length = 0;
    });
    res.on('drain', flush);
  }

  function flush(): void {
    while (!res.writableNeedDrain) {
      const piece = pieces.shift();
      if (piece === undefined) break;
      res.write(format.encode({ id: ++count, name: piece.name, json: piece.toJson() }));
    }
    if (isOver && pieces.length === 0) res.end();
  }

  function add(piece: Piece): void {
    if (isOver || res.destroyed) return;
    if (!begun.has(res)) begin();
    pieces.push(piece);
  }

  const stream: EventStream = {
    send(name, payload) {
      add({ name, toJson: () => toLine(payload()) });
      flush();
    },
    end(name, payload) {
      const json = toLine(payload); // here, where it can still fail
      add({ name, toJson: () => json });
      isOver = true;
      flush();
    },
  };
  return stream;
}
