import { Agent as HttpAgent, type IncomingMessage, request as overHttp } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import { text } from 'node:stream/consumers';

/** What a service responded. */
export interface Reply {
  status: number;
  /** The value of Retry-After, or null. */
  retryAfter: string | null;
  body: string;
}

/**
 * A function that posts JSON, each request over a connection of its own, as different people do, and as many at once as there
 * are requests. Not `fetch`: it ends a request after 300 s without an answer, which cannot be changed without undici.
 */
export function createPost(apiKey: string | null) {
  const agents = {
    'http:': new HttpAgent({ maxSockets: Infinity }),
    'https:': new HttpsAgent({ maxSockets: Infinity }),
  };
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'user-agent': 'executor-rehearsal',
    ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
  };
  /** Rejects if there is no whole response, or `signal` aborts. */
  return async function post(url: string, body: string, signal: AbortSignal): Promise<Reply> {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const isTls = url.startsWith('https:');
    const options = {
      method: 'POST',
      agent: isTls ? agents['https:'] : agents['http:'],
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal,
    };
    (isTls ? overHttps : overHttp)(url, options, resolve).on('error', reject).end(body);
    const response = await promise;
    const retryAfter = response.headers['retry-after'] ?? null;
    return { status: response.statusCode ?? 0, retryAfter, body: await text(response) };
  };
}
export type Post = ReturnType<typeof createPost>;
