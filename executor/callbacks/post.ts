import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP } from 'node:net';
import { checkedLookup, type Reach, RefusedAddress } from './lookup.ts';

export interface Reply {
  status: number;
  retryAfter: string | undefined;
}

/** What is read of a response, so that the receiver can end it. Nobody looks at it. */
const RESPONSE_BYTES_MAX = 4096;

/** Node would connect to an address without the look-up that judges it. */
const isAddress = (hostname: string) => isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;

/** Resolves when the response has ended, or as much of it was read as may be. */
async function drained(response: IncomingMessage): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of response) {
      bytes += chunk.length;
      if (bytes > RESPONSE_BYTES_MAX) return; // which destroys it
    }
  } catch {
    // The status has arrived, and that is the answer.
  }
}

/**
 * Posts a body once, over a connection of its own. Follows no redirect, takes no proxy and keeps no cookie. Throws Error if
 * no status comes before the signal aborts, and RefusedAddress for an address that `reach` does not allow.
 */
export async function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  parts: readonly Buffer[],
  reach: Reach,
  signal: AbortSignal,
): Promise<Reply> {
  if (isAddress(url.hostname)) throw new RefusedAddress('an address is no name of a host');
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const asked = request(url, {
    method: 'POST',
    headers: { ...headers, 'Content-Length': parts.reduce((sum, { length }) => sum + length, 0) },
    agent: false,
    lookup: checkedLookup(reach, signal),
    rejectUnauthorized: true, // whatever NODE_TLS_REJECT_UNAUTHORIZED says
    ...(reach.ca === undefined ? {} : { ca: reach.ca }),
    signal,
  });
  asked.once('response', resolve);
  asked.on('error', reject);
  asked.once('close', () => reject(new Error('the connection was closed')));
  for (const part of parts) asked.write(part);
  asked.end();
  try {
    const response = await promise;
    await drained(response);
    return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] };
  } finally {
    asked.destroy();
  }
}
