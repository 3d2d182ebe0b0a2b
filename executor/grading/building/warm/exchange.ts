import type { Duplex } from 'node:stream';

const LENGTH_BYTES = 4;
/** Of an answer: a compilation that makes more is left to the ordinary compiler. */
export const ANSWER_BYTES_MAX = 8 * 1024 * 1024;

/** Asks a warm compiler, one request at a time. Once something is wrong, it is closed, and stays so. */
export class Exchange {
  readonly #connection: Duplex;
  #received: Buffer[] = [];
  #bytes = 0;
  #answer: PromiseWithResolvers<Buffer> | null = null;
  #idle: Promise<void> = Promise.resolve();
  readonly #closed = Promise.withResolvers<void>();
  #isClosed = false;

  constructor(connection: Duplex) {
    this.#connection = connection;
    connection.on('data', (bytes: Buffer) => this.#receive(bytes));
    connection.on('error', (error) => this.#fail(error));
    for (const event of ['end', 'close'])
      connection.on(event, () => this.#fail(new Error('the connection was closed')));
  }

  get isBusy(): boolean {
    return this.#answer !== null;
  }

  /** Resolves when it is not busy any more. */
  get idle(): Promise<void> {
    return this.#idle;
  }

  /** Resolves when it is closed, by whichever side. */
  get closed(): Promise<void> {
    return this.#closed.promise;
  }

  /** The answer to a request. Call it when it is not busy. Throws if there is none in time, or the connection breaks. */
  async ask(request: Buffer, msMax: number): Promise<Buffer> {
    if (this.#isClosed || this.isBusy) throw new Error('the connection is closed or in use');
    const answer = Promise.withResolvers<Buffer>();
    this.#answer = answer;
    this.#idle = answer.promise.then(
      () => {},
      () => {},
    );
    const overdue = setTimeout(() => this.#fail(new Error(`no answer within ${msMax} ms`)), msMax);
    this.#connection.write(request);
    try {
      return await answer.promise;
    } finally {
      clearTimeout(overdue);
    }
  }

  close(): void {
    this.#fail(new Error('the connection was closed'));
  }

  #receive(bytes: Buffer): void {
    this.#received.push(bytes);
    this.#bytes += bytes.length;
    const answer = this.#answer;
    const length = this.#length();
    if (answer === null) this.#fail(new Error('an answer that nobody asked for'));
    else if (length > ANSWER_BYTES_MAX) this.#fail(new Error('an answer that is too long'));
    else if (this.#bytes > LENGTH_BYTES + length) this.#fail(new Error('an answer that goes on'));
    else if (this.#bytes === LENGTH_BYTES + length) {
      const all = Buffer.concat(this.#received);
      this.#answer = null;
      this.#received = [];
      this.#bytes = 0;
      answer.resolve(all.subarray(LENGTH_BYTES));
    }
  }

  /** Of the answer, as it begins; if that is not there yet, 0, which no answer has. */
  #length(): number {
    if (this.#bytes < LENGTH_BYTES) return 0;
    const [first] = this.#received;
    if (first === undefined || first.length < LENGTH_BYTES) this.#received = [Buffer.concat(this.#received)];
    return this.#received[0]?.readUInt32BE() ?? 0;
  }

  #fail(error: Error): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#connection.destroy();
    this.#answer?.reject(error);
    this.#answer = null;
    this.#closed.resolve();
  }
}
