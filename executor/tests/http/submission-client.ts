import { setTimeout as sleep } from 'node:timers/promises';

// biome-ignore lint/suspicious/noExplicitAny: tests look into it with expect
type Json = any;

/** The routes of submissions at a port, over real connections. */
export function submissionClient(port: unknown, headers: Readonly<Record<string, string>> = {}) {
  const url = `http://127.0.0.1:${port}/submissions`;
  const send = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(url + path, { ...init, headers: { ...headers, ...init.headers } });
    const text = await response.text();
    const json: Json =
      text === '' || !/json\b/.test(response.headers.get('content-type')?.replace('ndjson', '') ?? '')
        ? null
        : JSON.parse(text);
    return { status: response.status, headers: response.headers, text, json };
  };
  const client = {
    create: (body: object, more: Readonly<Record<string, string>> = {}) =>
      send('', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...more },
        body: JSON.stringify(body),
      }),
    get: (id: string, query = '') => send(`/${id}${query}`),
    cancel: (id: string) => send(`/${id}`, { method: 'DELETE' }),
    list: (query = '') => send(query),
    events: (id: string, more: Readonly<Record<string, string>> = {}) => send(`/${id}/events`, { headers: more }),
    /** Waits until it has this status. */
    async until(id: string, status: string): Promise<Json> {
      for (;;) {
        const { json } = await send(`/${id}`);
        if (json.status === status) return json;
        await sleep(50);
      }
    },
  };
  return client;
}
