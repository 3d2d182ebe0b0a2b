import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, test, vi } from 'vitest';
import { noTelemetry } from '../../telemetry/index.ts';
import { openContext } from '../server/context.ts';
import { createAdmission } from './admission.ts';
import { negotiatedReply } from './reply.ts';

/** On a busy machine a second is little. */
const PATIENT = { timeout: 20_000 };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

const LENGTH = 20 * 1024 * 1024;

/** What is counted of an answer that its client does not read, and how the client sees it. */
async function replying(accept: string) {
  const admission = createAdmission(1);
  const openReply = negotiatedReply(admission);
  const app = express().use(openContext(noTelemetry));
  app.get('/', (req, res) => openReply(req, res).done({ text: 'x'.repeat(LENGTH) }));
  const server = createServer(app).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
  get({ port, host: '127.0.0.1', agent: false, headers: { accept } }, resolve).on('error', () => {});
  return { answer: await promise, unread: admission.unread };
}

test.each(['application/json', 'application/x-ndjson', 'text/event-stream'])(
  'an answer as %s counts as unread until the client has read it or disconnected',
  async (accept) => {
    const { answer, unread } = await replying(accept);
    expect(unread.bytes).toBeGreaterThanOrEqual(LENGTH);
    expect(unread.bytes).toBeLessThan(LENGTH + 100);
    expect(Buffer.concat(await answer.toArray()).length).toBeGreaterThan(LENGTH);
    await vi.waitFor(() => expect(unread.bytes).toBe(0), PATIENT);
    const left = await replying(accept);
    left.answer.destroy();
    await vi.waitFor(() => expect(left.unread.bytes).toBe(0), PATIENT);
  },
);
