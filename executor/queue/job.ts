/** A job of the shared queue, as any replica can run it. */
export interface SharedJob {
  id: string;
  /** Which endpoint it came in by. */
  route: string;
  /** The JSON of its body. */
  body: readonly Buffer[];
  caller: { requestId: string; client: string | undefined; owner: string };
  /** Whose turn it is: owners take turns. */
  owner: string;
  /** Whether somebody follows its events. */
  withEvents: boolean;
  acceptedBy: string;
  /** On the clock of `Date.now()`. */
  acceptedAt: number;
}

/** An event of a job. */
export interface JobEvent {
  name: string;
  payload: object;
}

/** How a job ended: the JSON of its answer, or why there is none. */
export type Outcome =
  | { kind: 'answer'; body: readonly Buffer[] }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'fault'; stage: string; message: string }
  /** The replica cannot read the job: it is of another version. */
  | { kind: 'declined' };

/** Runs a job that may have come in at another replica. Reports its events. Never rejects but when `signal` aborts. */
export type RunJob = (job: SharedJob, tell: (event: JobEvent) => void, signal: AbortSignal) => Promise<Outcome>;

/** The queue cannot take the job, or has lost it: the replica that accepted the job runs it. */
export class NotShared extends Error {
  override readonly name = 'NotShared';
}
