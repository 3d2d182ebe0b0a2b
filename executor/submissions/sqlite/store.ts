/** Submissions in one file. This file is long because the interface has many methods; each is one transaction, and this is all of them. */
import { compress, decompress } from '../compression.ts';
import type {
  Added,
  ListFilter,
  NewSubmission,
  Priority,
  StoredEvent,
  Submission,
  SubmissionStore,
  Taken,
  TakenCallback,
  Try,
} from '../store.ts';
import { TRIES_MAX } from '../store.ts';
import { Watchers } from '../watchers.ts';
import { Database } from './database.ts';
import { openFile } from './file.ts';
import { type Row, type RowWithCallback, toSubmission } from './rows.ts';

export interface StoreBounds {
  /** Submissions that may wait. */
  waitingMax: number;
  /** New submissions are refused once the file holds this much. Those that are in it may still add their answers. */
  fileBytesMax: number;
}

const QUEUE = 'queue';

/** Keeps submissions in one SQLite file. Every change is on the disk when its promise resolves. */
export class SqliteStore implements SubmissionStore {
  readonly #database: Database;
  readonly #bounds: StoreBounds;
  readonly #watchers = new Watchers();
  /** The tries that an earlier process left running. */
  readonly #abandoned: Try[];
  readonly trouble = null;

  /** Throws Error where the file is not ours or another process uses it. */
  constructor(folder: string, bounds: StoreBounds) {
    this.#database = new Database(openFile(folder));
    this.#bounds = bounds;
    this.#abandoned = this.#database.rows<Row>('running').map(({ id, tries: number }) => ({ id, number }));
  }

  #changed(id: string): void {
    this.#watchers.notify(id);
    this.#watchers.notify(QUEUE);
  }

  #isFull(): boolean {
    const { used, size } = this.#database.row<{ used: number; size: number }>('pages') ?? { used: 0, size: 0 };
    return this.#count('queued') >= this.#bounds.waitingMax || used * size >= this.#bounds.fileBytesMax;
  }

  #count(status: string): number {
    return this.#database.row<{ count: number }>('count', status)?.count ?? 0;
  }

  #addRow(one: NewSubmission, body: Buffer): Added {
    const { key = null, fingerprint = null } = one.idempotency ?? {};
    const known = key === null ? undefined : this.#database.row<Row>('byKey', one.caller, key);
    if (known !== undefined)
      return known.fingerprint === fingerprint ? { kind: 'known', id: known.id } : { kind: 'key_reused' };
    if (this.#isFull()) return { kind: 'full' };
    const { id, caller, owner, client = null, requestId, userId = null, questionId = null, priority, testsTotal } = one;
    const row = { id, caller, owner, client, requestId, userId, questionId, priority, testsTotal };
    this.#database.change('add', { ...row, key, fingerprint, now: Date.now() });
    this.#database.change('addBody', id, body);
    this.#database.change('addOwner', owner);
    if (one.callbackUrl !== null) this.#database.change('addCallback', id, one.callbackUrl);
    return { kind: 'added' };
  }

  async add(submission: NewSubmission): Promise<Added> {
    const body = await compress(submission.body);
    const added = this.#database.transaction(() => this.#addRow(submission, body));
    if (added.kind === 'added') this.#changed(submission.id);
    return added;
  }

  async get(caller: string, id: string): Promise<Submission | null> {
    const row = this.#database.row<RowWithCallback>('get', id);
    return row?.caller === caller ? toSubmission(row) : null;
  }

  async list(
    caller: string,
    { userId = null, questionId = null, status = null }: { [Key in keyof ListFilter]: ListFilter[Key] | null },
    limit: number,
    cursor?: string,
  ) {
    const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(Buffer.from(cursor, 'base64url').toString());
    if (!Number.isSafeInteger(before)) return { items: [], cursor: null };
    const asked = { caller, userId, questionId, status, before, limit: limit + 1 };
    const rows = this.#database.rows<RowWithCallback>('list', asked);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(toSubmission),
      cursor: last === undefined ? null : Buffer.from(String(last.seq)).toString('base64url'),
    };
  }

  async ahead(id: string): Promise<number> {
    return this.#database.row<{ count: number }>('ahead', id)?.count ?? 0;
  }

  async cancel(caller: string, id: string): Promise<boolean> {
    if ((await this.get(caller, id)) === null) return false;
    this.#database.transaction(() => {
      if (this.#database.change('cancel', { id, now: Date.now() }) > 0) this.#database.change('dropBody', id);
    });
    this.#changed(id);
    return true;
  }

  #start(priority: Priority): Row | undefined {
    const now = Date.now();
    const next = this.#database.row<{ seq: number }>('next', priority, now);
    if (next === undefined) return undefined;
    const row = this.#database.row<Row>('start', { seq: next.seq, now });
    if (row === undefined) return undefined;
    this.#database.change('addTry', row.id, row.tries, now);
    this.#database.change('turn', row.owner);
    return row;
  }

  async #body(id: string) {
    const stored = this.#database.row<{ bytes: Uint8Array }>('body', id);
    if (stored === undefined) throw new Error(`submission ${id} has no body`);
    return await decompress(stored.bytes);
  }

  /** A try whose end cannot be written, on a full disk for example, would run for ever: recover() ends it later. */
  async #orAbandon<T>(attempt: Try, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#abandoned.push(attempt);
      throw error;
    }
  }

  async take(priority: Priority): Promise<Taken | null> {
    const row = this.#database.transaction(() => this.#start(priority));
    if (row === undefined) return null;
    this.#watchers.notify(row.id);
    const { id, caller, client, request_id: requestId, tries } = row;
    const attempt = { id, number: tries };
    const body = await this.#orAbandon(attempt, () => this.#body(id));
    return { id, caller, client: client ?? undefined, requestId, try: attempt, body };
  }

  async report({ id, number }: Try, events: readonly StoredEvent[], testsDone: number): Promise<void> {
    if (events.length === 0) return;
    const lines = await compress([Buffer.from(events.map((event) => JSON.stringify(event)).join('\n'))]);
    this.#database.transaction(() => {
      const row = this.#database.row<{ last: number }>('progress', { id, number, testsDone, more: events.length });
      if (row !== undefined) this.#database.change('addEvents', id, row.last, events.length, lines);
    });
    this.#watchers.notify(id);
  }

  #end(id: string): void {
    this.#database.change('dropBody', id);
    this.#database.change('callbackDue', Date.now(), id);
  }

  async finish({ id, number }: Try, answer: readonly Buffer[]): Promise<void> {
    const bytes = await compress(answer);
    const write = () =>
      this.#database.transaction(() => {
        if (this.#database.change('end', { id, number, status: 'finished', now: Date.now() }) === 0) return;
        this.#database.change('addAnswer', id, bytes);
        this.#end(id);
      });
    await this.#orAbandon({ id, number }, write);
    this.#changed(id);
  }

  async release({ id, number }: Try, pauseMs: number): Promise<void> {
    const write = () =>
      this.#database.transaction(() => {
        const released = this.#database.row<{ owner: string }>('release', { id, number });
        if (released !== undefined) this.#database.change('pause', Date.now() + pauseMs, released.owner);
      });
    await this.#orAbandon({ id, number }, write);
    this.#changed(id);
  }

  failTry(attempt: Try): Promise<'queued' | 'failed' | null> {
    return this.#orAbandon(attempt, () => this.#failTry(attempt));
  }

  #failTry({ id, number }: Try): 'queued' | 'failed' | null {
    const failed = this.#database.transaction(() => {
      const row = this.#database.row<{ status: 'queued' | 'failed' }>('failTry', {
        id,
        number,
        most: TRIES_MAX,
        now: Date.now(),
      });
      if (row?.status === 'failed') this.#end(id);
      return row;
    });
    this.#changed(id);
    return failed?.status ?? null;
  }

  async recover(): Promise<string[]> {
    const failed: string[] = [];
    for (let [attempt] = this.#abandoned; attempt !== undefined; [attempt] = this.#abandoned) {
      if (this.#failTry(attempt) === 'failed') failed.push(attempt.id);
      this.#abandoned.shift(); // only now: it may have thrown
    }
    return failed;
  }

  async events(id: string, after: number): Promise<StoredEvent[]> {
    const row = this.#database.row<{ last: number; count: number; lines: Uint8Array }>('events', id, after);
    if (row === undefined) return [];
    const events = (await decompress(row.lines))
      .toString()
      .split('\n')
      .map((line): StoredEvent => JSON.parse(line));
    return events.slice(Math.max(0, after - (row.last - row.count)));
  }

  async answer(id: string): Promise<Buffer | null> {
    const row = this.#database.row<{ bytes: Uint8Array }>('answer', id);
    return row === undefined ? null : await decompress(row.bytes);
  }

  async takeCallback(leaseMs: number): Promise<TakenCallback | null> {
    const now = Date.now();
    return this.#database.row<TakenCallback>('takeCallback', { now, until: now + leaseMs }) ?? null;
  }

  async endCallback(id: string, tries: number, status: 'delivered' | 'failed'): Promise<void> {
    this.#database.change('endCallback', { id, tries, status, dueAt: null });
    this.#watchers.notify(id);
  }

  /** Nobody takes it before the pause is over, and then by looking. */
  #putOff(id: string, pauseMs: number): void {
    if (pauseMs > 0) this.#watchers.notify(id);
    else this.#changed(id);
  }

  async retryCallback(id: string, tries: number, pauseMs: number): Promise<void> {
    this.#database.change('endCallback', { id, tries, status: 'waiting', dueAt: Date.now() + pauseMs });
    this.#putOff(id, pauseMs);
  }

  async releaseCallback(id: string, tries: number, pauseMs: number): Promise<void> {
    this.#database.change('releaseCallback', { id, tries, dueAt: Date.now() + pauseMs });
    this.#putOff(id, pauseMs);
  }

  async removeEnded(before: number): Promise<void> {
    if (this.#database.change('removeEnded', before) === 0) return;
    this.#database.change('removeOwners');
    this.#database.shrink();
  }

  async counts() {
    return { waiting: this.#count('queued'), running: this.#count('running') };
  }

  watch(id: string, onChange: () => void): Disposable {
    return this.#watchers.watch(id, onChange);
  }

  watchQueue(onChange: () => void): Disposable {
    return this.#watchers.watch(QUEUE, onChange);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#database.close();
  }
}
