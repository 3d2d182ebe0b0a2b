import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathOf } from './target.ts';
import { refuseUnparsed } from './unparsed.ts';

/** A request must arrive within this: a client that trickles holds memory and a place. */
export const REQUEST_MS_MAX = 30_000;
/** So much time may pass without that a client reads any of its answer, which holds the same. */
export const UNREAD_MS_MAX = 30_000;

/** HTTP for `app`, with nothing left that Node or Express would answer in words of their own. */
export function createHttpServer(app: RequestListener, unreadMsMax = UNREAD_MS_MAX): Server {
  const server = createServer({
    requestTimeout: REQUEST_MS_MAX,
    headersTimeout: REQUEST_MS_MAX,
    requireHostHeader: false,
    noDelay: true, // each event of a stream leaves at once
  });
  const listener: RequestListener = (req, res) => {
    req.url = pathOf(req.url ?? '');
    // Also comes when the job takes long: only an answer that was given, or a part of it, can go unread.
    res.on('timeout', () => {
      if (res.writableEnded || res.writableLength > 0) req.socket.destroy();
    });
    app(req, res);
  };
  server.setTimeout(unreadMsMax);
  // Nobody is told to go on before it is known that the body will be read.
  return server
    .on('request', listener)
    .on('checkContinue', listener)
    .on('checkExpectation', listener)
    .on('clientError', refuseUnparsed);
}

/** Listens, and returns the port: a free one for port 0. Throws where the address cannot be used. */
export function listen(server: Server, { port, host }: { port: number; host: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
