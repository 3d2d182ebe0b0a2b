import { connect } from 'node:net';

/** One answer, as it came over the socket. */
export interface RawAnswer {
  status: number;
  headers: ReadonlyMap<string, string>;
  body: string;
  /** A 100 (Continue) came before it. */
  isContinued: boolean;
}

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = '0\r\n\r\n';

/** How many characters the body has; undefined when only the end of the connection ends it. */
function bodyLength(headers: ReadonlyMap<string, string>, text: string): number | undefined {
  const announced = headers.get('content-length');
  if (announced !== undefined) return Number(announced);
  if (headers.get('transfer-encoding') !== 'chunked') return undefined;
  const last = text.indexOf(LAST_CHUNK);
  return last < 0 ? Number.POSITIVE_INFINITY : last + LAST_CHUNK.length;
}

/** The first whole answer in `text`, and what follows it. */
function cutAnswer(
  text: string,
  isClosed: boolean,
  isContinued = false,
): { answer: RawAnswer; rest: string } | undefined {
  const headEnd = text.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const [statusLine = '', ...lines] = text.slice(0, headEnd).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1]);
  const content = text.slice(headEnd + HEAD_END.length);
  if (status === 100) return cutAnswer(content, isClosed, true);
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const length = bodyLength(headers, content) ?? (isClosed ? content.length : Number.POSITIVE_INFINITY);
  if (content.length < length && !isClosed) return undefined;
  const body = Buffer.from(content.slice(0, length), 'latin1').toString();
  return { answer: { status, headers, body, isContinued }, rest: content.slice(length) };
}

/** A connection without any HTTP client around it: what goes in and what comes out, to the byte. */
export function connectRaw(port: number) {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1');
  let received = '';
  let isClosed = false;
  let changed = Promise.withResolvers<void>();
  function tell() {
    changed.resolve();
    changed = Promise.withResolvers<void>();
  }
  socket.on('data', (text: string) => {
    received += text;
    tell();
  });
  socket.on('error', () => {}); // the service may close before it has read all of what a test throws at it
  socket.on('close', () => {
    isClosed = true;
    tell();
  });
  return {
    /** Resolves when the bytes have left, or never will. */
    send: (bytes: string | Buffer) => new Promise<void>((resolve) => socket.write(bytes, () => resolve())),
    /** Ends what we send; the service may still answer. */
    halfClose: () => socket.end(),
    destroy: () => socket.destroy(),
    /** No longer reads what the service sends. */
    stopReading: () => socket.pause(),
    read: () => socket.resume(),
    get isClosed() {
      return isClosed;
    },
    /** The next answer; undefined when the connection is closed without one. */
    async answer(): Promise<RawAnswer | undefined> {
      for (;;) {
        const cut = cutAnswer(received, isClosed);
        if (cut !== undefined) {
          received = cut.rest;
          return cut.answer;
        }
        if (isClosed) return undefined;
        await changed.promise;
      }
    },
  };
}

/** A request line and headers, and a body as it is: nothing is added. */
export function rawRequest(lines: readonly string[], body: string | Buffer = ''): Buffer {
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}${HEAD_END}`, 'latin1'), Buffer.from(body)]);
}
