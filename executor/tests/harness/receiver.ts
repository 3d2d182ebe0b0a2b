import { once } from 'node:events';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Reach } from '../../callbacks/lookup.ts';
import { selfSigned } from './certificate.ts';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

const HOSTS = ['hooks.example.com', 'slow.example.com'];
const certificate = selfSigned(...HOSTS);

/** Every name is this machine: what nobody but a test can say. */
export const loopbackReach: Reach = {
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  isAllowedAddress: (address) => address === '127.0.0.1',
  ca: certificate.cert,
};

type Respond = (res: ServerResponse, nth: number) => void;

/** A receiver of callbacks for two host names, over TLS. `respond` answers each request, by default once its body is read. */
export async function startReceiver(respond: Respond, { reads = true } = {}) {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(certificate, async (req, res) => {
    const chunks: Buffer[] = [];
    if (reads) for await (const chunk of req) chunks.push(chunk);
    received.push({ headers: req.headers, body: Buffer.concat(chunks).toString() });
    respond(res, received.length);
  });
  server.on('connection', (socket) => sockets.add(socket.once('close', () => sockets.delete(socket))));
  server.on('tlsClientError', () => {}); // a client that refuses the certificate
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path = '/', host = 'hooks.example.com') => `https://${host}:${port}${path}`,
    received,
    /** Connections that are open. */
    sockets,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
