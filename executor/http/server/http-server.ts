import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathOf } from './target.ts';
import { refuseUnparsed } from './unparsed.ts';

/** How long a request may take to arrive. A slow client holds memory and a place in the queue. */
export const REQUEST_MS_MAX = 30_000;
/** How long a client may read nothing of its answer, which holds memory too. */
export const UNREAD_MS_MAX = 30_000;

/**
 * How long a connection is kept without a request. Longer than proxies keep theirs: one that a proxy is about to use would be closed,
 * which its client sees as a 502. Node closes it after 5 s.
 */
export const IDLE_MS_MAX = 240_000;

/** An HTTP server for `app`. Every refusal is a problem document, also where Node or Express would answer in their own form. */
export function createHttpServer(app: RequestListener, unreadMsMax = UNREAD_MS_MAX): Server {
  const server = createServer({
    requestTimeout: REQUEST_MS_MAX,
    headersTimeout: REQUEST_MS_MAX,
    keepAliveTimeout: IDLE_MS_MAX,
    requireHostHeader: false,
    noDelay: true, // each event of a stream leaves at once
  });
  const listener: RequestListener = (req, res) => {
    req.url = pathOf(req.url ?? '');
    // The timeout also fires while a job runs. The client is at fault only if there is something to read.
    res.on('timeout', () => {
      if (res.writableEnded || res.writableLength > 0) req.socket.destroy();
    });
    app(req, res);
  };
  server.setTimeout(unreadMsMax);
  // `100 Continue` is sent only when it is certain that the body will be read: see body.ts.
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
