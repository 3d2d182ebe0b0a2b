/** Where submissions are kept. Everything that replicas would share goes through this interface. */

export const priorities = ['interactive', 'batch'] as const;
export type Priority = (typeof priorities)[number];

export const submissionStatuses = ['queued', 'running', 'finished', 'cancelled', 'failed'] as const;
export type SubmissionStatus = (typeof submissionStatuses)[number];

/** How far the delivery of an answer is. */
export type CallbackStatus = 'waiting' | 'delivered' | 'failed';

/** A job that the service fails to run is tried this often. */
export const TRIES_MAX = 3;

interface Named {
  id: string;
  /** Who sent it; no other caller finds it. */
  caller: string;
  userId: string | undefined;
  questionId: string | undefined;
  priority: Priority;
  /** 0 for a run without tests. */
  testsTotal: number;
}

export interface NewSubmission extends Named {
  /** Owners take turns. */
  owner: string;
  /** The caller's name in logs. */
  client: string | undefined;
  requestId: string;
  idempotency: { key: string; fingerprint: string } | null;
  /** Where its answer is to be posted. */
  callbackUrl: string | null;
  /** The body of the request as JSON, in parts. */
  body: readonly Buffer[];
}

/** What is known of a submission, except its body and its answer. Times are in ms since 1970. */
export interface Submission extends Named {
  status: SubmissionStatus;
  testsDone: number;
  /** Events of its stream, without the last. */
  eventCount: number;
  tries: number;
  createdAt: number;
  startedAt: number | null;
  endedAt: number | null;
  /** Null where the caller wanted none. */
  callback: { url: string; status: CallbackStatus; tries: number } | null;
}

/** A delivery that has begun. */
export interface TakenCallback {
  id: string;
  caller: string;
  url: string;
  /** This one included. */
  tries: number;
}

/** One try of a submission. A report of an earlier try, or of a cancelled one, changes nothing. */
export interface Try {
  id: string;
  number: number;
}

export interface Taken extends Pick<NewSubmission, 'id' | 'caller' | 'client' | 'requestId'> {
  try: Try;
  body: Buffer<ArrayBuffer>;
}

/** An event of the stream of /execute: its data as JSON. */
export interface StoredEvent {
  name: string;
  data: string;
}

export type Added =
  | { kind: 'added' }
  /** The same key and body came before. */
  | { kind: 'known'; id: string }
  | { kind: 'key_reused' }
  /** No room for another one. */
  | { kind: 'full' };

export interface ListFilter {
  userId?: string | undefined;
  questionId?: string | undefined;
  status?: SubmissionStatus | undefined;
}

/** The store cannot be reached: what it was asked may have been done, or not. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/**
 * All methods may throw StoreUnavailable, within 2 s. Those that end a try or report of one wait instead until the store is
 * back: what has run is not lost.
 */
export interface SubmissionStore extends AsyncDisposable {
  add(submission: NewSubmission): Promise<Added>;
  /** Null for an unknown id and for another caller's. */
  get(caller: string, id: string): Promise<Submission | null>;
  /** The caller's own, newest first. `cursor` is that of the previous page; null is returned with the last. */
  list(
    caller: string,
    filter: ListFilter,
    limit: number,
    cursor?: string,
  ): Promise<{ items: Submission[]; cursor: string | null }>;
  /** How many would be taken before it at most: 0 is the next. */
  ahead(id: string): Promise<number>;
  /** Cancels it unless it has ended. False for an unknown id and for another caller's. */
  cancel(caller: string, id: string): Promise<boolean>;
  /** Starts a try of the next submission, of an owner whose last turn was longest ago. Null where none waits. */
  take(priority: Priority): Promise<Taken | null>;
  /** Appends events of a try. They stay when another try begins. */
  report(attempt: Try, events: readonly StoredEvent[], testsDone: number): Promise<void>;
  finish(attempt: Try, answer: readonly Buffer[]): Promise<void>;
  /** Ends a try that the service could not perform yet. It does not count; the owner waits for `pauseMs`. */
  release(attempt: Try, pauseMs: number): Promise<void>;
  /** Ends a try that failed by the service's fault. Resolves to the new status, null where the try had ended already. */
  failTry(attempt: Try): Promise<'queued' | 'failed' | null>;
  /**
   * Fails all tries whose process has died. Call it at the start and every few seconds. Resolves to the submissions that
   * failed by that.
   */
  recover(): Promise<string[]>;
  /** The events after the first `after` ones, at least one where there are any. Not the last: that is the answer. */
  events(id: string, after: number): Promise<StoredEvent[]>;
  /** Null where it is not finished. */
  answer(id: string): Promise<Buffer | null>;
  /**
   * Starts a delivery that is due: the submission has finished or failed, and no pause or delivery lasts. Nobody else gets
   * it before `leaseMs` have passed. Null where none is due. A cancelled submission has none.
   */
  takeCallback(leaseMs: number): Promise<TakenCallback | null>;
  /** Ends a delivery; `tries` names it. If a later one has begun, nothing changes. */
  endCallback(id: string, tries: number, status: 'delivered' | 'failed'): Promise<void>;
  /** Ends a delivery that is tried again after `pauseMs`. If a later one has begun, nothing changes. */
  retryCallback(id: string, tries: number, pauseMs: number): Promise<void>;
  /** Ends a delivery that was not performed: the try does not count, and the next may begin after `pauseMs`. */
  releaseCallback(id: string, tries: number, pauseMs: number): Promise<void>;
  /** Removes those that ended before this time. */
  removeEnded(before: number): Promise<void>;
  /** Of all replicas that share the store. */
  counts(): Promise<{ waiting: number; running: number }>;
  /** Why the store is of no use at the moment; null when it is. */
  readonly trouble: string | null;
  /** Calls `onChange` after each change of the submission. */
  watch(id: string, onChange: () => void): Disposable;
  /** Calls `onChange` whenever there may be something to take. */
  watchQueue(onChange: () => void): Disposable;
}

export const hasEnded = ({ status }: Pick<Submission, 'status'>) => status !== 'queued' && status !== 'running';
