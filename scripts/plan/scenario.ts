/** A burst of submissions, and the replicas that grade it. Times are whole milliseconds, so that sums are exact. */
export interface Scenario {
  /** Submissions, one a person. */
  people: number;
  /** They arrive evenly in this time, the first at 0; 0: all at once. */
  withinMs: number;
  /** CPU time of one submission, for which it holds one slot. */
  cpuMs: number;
  /** Replicas that are ready when the burst begins, and that scaling never goes below (`min_replicas`). */
  warm: number;
  /** Replicas at most (`max_replicas`). */
  max: number;
  /** Submissions that a replica grades at once (`size.slots`). */
  slots: number;
  /** Requests per second and replica that the HTTP rule aims at (`concurrent_requests`). */
  concurrentRequests: number;
  /** Waiting submissions per replica that the backlog rule aims at (KEDA's `listLength`). */
  backlogTarget: number;
  /** Beside the backlog rule, a second one keeps the replicas that the running submissions need. */
  keepBusy: boolean;
  /** From the decision to start a replica until it takes work. */
  startMs: number;
  /** How often the backlog rule reads the length of the queue. */
  pollMs: number;
  /** A submission that would wait longer is refused (`QUEUE_WAIT_SECONDS_MAX`); Infinity: none is. */
  waitMsMax: number;
  /** The goal: each submission has its verdict at most this long after it was sent. */
  goalMs: number;
}

/** How submissions wait, and what adds replicas. */
export interface Plan {
  name: string;
  /**
   * `shared`: one queue, from which any replica with a free slot takes the next submission. `own`: the ingress deals requests
   * in turn to the replicas that are ready, and a request stays with its replica.
   */
  queue: 'shared' | 'own';
  rules: readonly Rule[];
}

/** What the rules see when the platform decides. */
interface Seen {
  requestsPerSecond: number;
  /** Submissions in the queue, and on slots, as of the last poll. */
  waiting: number;
  running: number;
}

/** How many replicas one rule wants. The largest wish of all rules counts. */
export type Rule = (seen: Seen) => number;
