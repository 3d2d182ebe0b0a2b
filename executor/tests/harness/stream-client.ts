import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** One event, as it came. */
export interface Event {
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it with expect
  data: any;
}

function fromServerSent(block: string): Event[] {
  const fields = new Map(
    block
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(':'))
      .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  );
  return fields.size === 0 ? [] : [{ name: fields.get('event') ?? '', data: JSON.parse(fields.get('data') ?? '') }];
}

function fromLine(line: string): Event[] {
  const { event, data } = JSON.parse(line);
  return [{ name: event, data }];
}

const FORMATS = {
  'text/event-stream': { end: '\n\n', parse: fromServerSent },
  'application/x-ndjson': { end: '\n', parse: fromLine },
};
export type StreamType = keyof typeof FORMATS;

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** The next event; undefined when there is none any more. */
  next: () => Promise<Event | undefined>;
  /** All events that are still to come. */
  rest: () => Promise<Event[]>;
  /** The body that came, when it is over. */
  text: () => Promise<string>;
  hangUp: () => void;
}

/** One execution over a connection of its own. Resolves when its head has come, which a stream sends with its first event. */
export function askStream(
  port: unknown,
  body: object,
  accept: StreamType = 'text/event-stream',
  path = '/execute',
): Promise<Answer> {
  const { end, parse } = FORMATS[accept];
  const headers = { 'content-type': 'application/json', accept };
  const options = { agent: new Agent(), port: Number(port), host: '127.0.0.1', path, method: 'POST', headers };
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asked = request(options, (answer) => {
    const chunks = answer.setEncoding('utf8').iterator() as AsyncIterator<string, undefined>;
    let whole = '';
    let pending: string[] = []; // what has come of the next event: long ones are searched once
    const ahead: Event[] = [];
    /** Reads on; false at the end, also when it is cut off. */
    async function more(): Promise<boolean> {
      const { value } = await chunks.next().catch(() => ({ value: undefined }));
      if (value === undefined) return false;
      whole += value;
      const seam = (pending.at(-1) ?? '').slice(-1) + value;
      pending.push(value);
      if (!seam.includes(end)) return true;
      const blocks = pending.join('').split(end);
      pending = [blocks.pop() ?? ''];
      ahead.push(...blocks.flatMap(parse));
      return true;
    }
    async function next(): Promise<Event | undefined> {
      while (ahead.length === 0 && (await more()));
      return ahead.shift();
    }
    resolve({
      status: answer.statusCode ?? 0,
      headers: answer.headers,
      next,
      async rest() {
        const events: Event[] = [];
        for (let event = await next(); event !== undefined; event = await next()) events.push(event);
        return events;
      },
      async text() {
        for await (const text of { [Symbol.asyncIterator]: () => chunks }) whole += text;
        return whole;
      },
      hangUp: () => answer.destroy(),
    });
  });
  asked.on('error', reject).end(JSON.stringify(body));
  return promise;
}
