import { MEMORY_SHARE_MAX, memoryShare } from '../../queue/memory.ts';
import { digestOf } from '../../redis/key.ts';
import { compress, decompress } from '../compression.ts';
import type {
  Added,
  ListFilter,
  NewSubmission,
  Priority,
  StoredEvent,
  SubmissionStore,
  Taken,
  TakenCallback,
  Try,
} from '../store.ts';
import { TRIES_MAX } from '../store.ts';
import type { Watchers } from '../watchers.ts';
import type { Client } from './client.ts';
import { fieldsOf, toFields, toSubmission } from './fields.ts';
import { PREFIX } from './keys.ts';
import { Leases } from './leases.ts';
import { QUEUE } from './notices.ts';

export interface RedisStoreOptions {
  /** Submissions of all replicas that may wait. */
  waitingMax: number;
  /** Others run what a killed replica was running after this time. */
  leaseMs: number;
  /** After it was away, replicas have so long to renew their leases before any counts as expired. */
  settleMs: number;
}

/** A script looks at so many submissions of a list at once: Redis does nothing else meanwhile. */
const LOOK_MAX = 1_000;

/** The position of a page in a list. Null for what is none. */
function positionOf(cursor: string | undefined): string | null {
  if (cursor === undefined) return '+inf';
  const before = Number(Buffer.from(cursor, 'base64url').toString());
  return Number.isSafeInteger(before) ? `(${before}` : null;
}

/** Keeps submissions in a Redis that replicas share. */
export class RedisStore implements SubmissionStore {
  readonly #client: Client;
  readonly #watchers: Watchers;
  readonly #options: RedisStoreOptions;
  readonly #leases: Leases;

  constructor(client: Client, watchers: Watchers, options: RedisStoreOptions) {
    this.#client = client;
    this.#watchers = watchers;
    this.#options = options;
    const renew = async (tries: readonly Try[]) => {
      const named = tries.flatMap(({ id, number }) => [id, number]);
      return ((await client.ask('renew', options.leaseMs, ...named)) as Buffer[]).map(String);
    };
    this.#leases = new Leases(0.3 * options.leaseMs, renew, (id) => watchers.notify(id));
    client.connections.quick.on('ready', () => this.#leases.renewAll());
  }

  get trouble(): string | null {
    return this.#client.trouble;
  }

  async add(submission: NewSubmission): Promise<Added> {
    const { id, caller, owner, priority, idempotency } = submission;
    const body = await compress(submission.body);
    const isFull = (await this.#client.read(memoryShare)) > MEMORY_SHARE_MAX;
    const key = idempotency === null ? '' : digestOf(JSON.stringify([caller, idempotency.key]));
    const named = [id, digestOf(caller), key, idempotency?.fingerprint ?? '', priority, digestOf(owner)];
    const bounds = [this.#options.waitingMax, Number(isFull)];
    const added = await this.#client.ask('add', ...named, ...bounds, body, ...fieldsOf(submission));
    const [kind, known] = (added as Buffer[]).map(String);
    return { kind, id: known } as Added;
  }

  async get(caller: string, id: string) {
    const fields = new Map(Object.entries(await this.#client.read((redis) => redis.hgetall(`${PREFIX}:one:${id}`))));
    return fields.get('caller') === caller ? toSubmission(fields) : null;
  }

  async list(caller: string, filter: ListFilter, limit: number, cursor?: string) {
    const filters = [filter.userId ?? '', filter.questionId ?? '', filter.status ?? ''];
    const items: ReturnType<typeof toFields>[] = [];
    let before = positionOf(cursor);
    while (before !== null && items.length <= limit) {
      const args = [digestOf(caller), before, ...filters, limit + 1 - items.length, LOOK_MAX];
      const [last, found] = (await this.#client.ask('list', ...args)) as [Buffer | null, Buffer[][]];
      items.push(...found.map(toFields));
      before = last === null ? null : `(${last}`;
    }
    const last = items.length > limit ? items[limit - 1]?.get('seq') : undefined;
    return {
      items: items.slice(0, limit).map(toSubmission),
      cursor: last === undefined ? null : Buffer.from(last).toString('base64url'),
    };
  }

  async ahead(id: string): Promise<number> {
    return Number(await this.#client.ask('ahead', id));
  }

  async cancel(caller: string, id: string): Promise<boolean> {
    return (await this.#client.ask('cancel', digestOf(caller), id)) === 1;
  }

  async take(priority: Priority): Promise<Taken | null> {
    const taken = await this.#client.ask('take', priority, this.#options.leaseMs);
    if (taken === null) return null;
    const [name, number, caller, client, requestId, body] = taken as [Buffer, number, ...(Buffer | null)[]];
    const attempt = { id: String(name), number };
    const content = await this.#content(attempt, body);
    this.#leases.add(attempt);
    return {
      id: attempt.id,
      caller: String(caller),
      client: client === null ? undefined : String(client),
      requestId: String(requestId),
      try: attempt,
      body: content,
    };
  }

  /** A try whose body cannot be read has failed: else it would begin again and again. */
  async #content({ id, number }: Try, body: Buffer | null | undefined): Promise<Buffer<ArrayBuffer>> {
    try {
      if (!Buffer.isBuffer(body)) throw new Error(`submission ${id} has no body`);
      return await decompress(body);
    } catch (error) {
      await this.#client.ask('failTry', id, number, TRIES_MAX);
      throw error;
    }
  }

  async report(attempt: Try, events: readonly StoredEvent[], testsDone: number): Promise<void> {
    if (events.length === 0) return;
    const report = this.#leases.nextReport(attempt);
    const lines = await compress([Buffer.from(events.map((event) => JSON.stringify(event)).join('\n'))]);
    await this.#client.insist('report', attempt.id, attempt.number, report, testsDone, events.length, lines);
  }

  /** The lease is renewed until Redis knows how the try ended. */
  async #end(name: 'finish' | 'release' | 'failTry', { id, number }: Try, more: number | Buffer): Promise<unknown> {
    try {
      return await this.#client.insist(name, id, number, more);
    } finally {
      this.#leases.remove({ id, number });
    }
  }

  async finish(attempt: Try, answer: readonly Buffer[]): Promise<void> {
    await this.#end('finish', attempt, await compress(answer));
  }

  async release(attempt: Try, pauseMs: number): Promise<void> {
    await this.#end('release', attempt, pauseMs);
  }

  async failTry(attempt: Try): Promise<'queued' | 'failed' | null> {
    const status = await this.#end('failTry', attempt, TRIES_MAX);
    return status === null ? null : (String(status) as 'queued' | 'failed');
  }

  async recover(): Promise<string[]> {
    if (this.#client.connectedMs < this.#options.settleMs) return [];
    return ((await this.#client.ask('recover', TRIES_MAX)) as Buffer[]).map(String);
  }

  async events(id: string, after: number): Promise<StoredEvent[]> {
    const read = await this.#client.read((redis) =>
      redis.xrangeBuffer(`${PREFIX}:events:${id}`, `${after + 1}-0`, '+', 'COUNT', 1),
    );
    const [last, [, count, , lines] = []] = read[0] ?? [];
    if (last === undefined || lines === undefined) return [];
    const events = (await decompress(lines))
      .toString()
      .split('\n')
      .map((line): StoredEvent => JSON.parse(line));
    return events.slice(Math.max(0, after - (Number.parseInt(String(last), 10) - Number(count))));
  }

  async answer(id: string): Promise<Buffer | null> {
    const bytes = await this.#client.read((redis) => redis.getBuffer(`${PREFIX}:answer:${id}`));
    return bytes === null ? null : await decompress(bytes);
  }

  /** By the clock of Redis: that of this replica may be wrong. */
  async removeEnded(before: number): Promise<void> {
    const sinceMs = Date.now() - before;
    while ((await this.#client.ask('remove', sinceMs)) !== 0);
  }

  async counts() {
    const [waiting, running] = (await this.#client.ask('counts')) as [number, number];
    return { waiting, running };
  }

  async takeCallback(leaseMs: number): Promise<TakenCallback | null> {
    const taken = (await this.#client.ask('takeCallback', leaseMs)) as [...Buffer[], number] | null;
    if (taken === null) return null;
    const [id, caller, url, tries] = taken;
    return { id: String(id), caller: String(caller), url: String(url), tries: Number(tries) };
  }

  async endCallback(id: string, tries: number, status: 'delivered' | 'failed'): Promise<void> {
    await this.#client.ask('endCallback', id, tries, status);
  }

  async retryCallback(id: string, tries: number, pauseMs: number): Promise<void> {
    await this.#client.ask('retryCallback', id, tries, pauseMs, 0);
  }

  async releaseCallback(id: string, tries: number, pauseMs: number): Promise<void> {
    await this.#client.ask('retryCallback', id, tries, pauseMs, -1);
  }

  watch(id: string, onChange: () => void): Disposable {
    return this.#watchers.watch(id, onChange);
  }

  watchQueue(onChange: () => void): Disposable {
    return this.#watchers.watch(QUEUE, onChange);
  }

  /** Waits for nothing: what still runs here runs elsewhere once its lease has expired. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#leases.close();
    this.#client.close();
  }
}
