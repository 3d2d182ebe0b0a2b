/** What a simulation gives. */

export interface Job {
  readonly arrivedMs: number;
  /** Not a number until a slot has taken it. */
  startedMs: number;
  endedMs: number;
  /** `lost`: its replica was stopped before it could finish it. */
  outcome: 'unfinished' | 'graded' | 'refused' | 'lost';
}

/** The state after all events of a second. */
export interface Sample {
  waiting: number;
  running: number;
  replicas: number;
}

export interface Step {
  atMs: number;
  replicas: number;
}

export interface Run {
  jobs: readonly Job[];
  /** One for each second, from 0. */
  samples: readonly Sample[];
  /** When scaling set which number of replicas; the first is the warm ones. */
  steps: readonly Step[];
  /** The sum over all replicas, each from the decision to start it until it is gone. */
  replicaMs: number;
}
