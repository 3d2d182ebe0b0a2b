import type { Calendar } from './calendar.ts';
import { DRAIN_MS } from './rules.ts';
import type { Job } from './run.ts';
import type { Plan, Scenario } from './scenario.ts';

interface Replica {
  state: 'starting' | 'ready' | 'draining' | 'gone';
  /** What waits for its slots: a queue of its own, or the one that all share. */
  readonly line: Job[];
  readonly running: Set<Job>;
}

/** The replicas and what waits for them. */
export class Fleet {
  readonly #scenario: Scenario;
  readonly #isShared: boolean;
  readonly #calendar: Calendar;
  readonly #sharedLine: Job[] = [];
  /** Oldest first, without those that are gone. */
  #replicas: Replica[];
  #turn = 0;

  constructor(scenario: Scenario, queue: Plan['queue'], calendar: Calendar) {
    this.#scenario = scenario;
    this.#isShared = queue === 'shared';
    this.#calendar = calendar;
    this.#replicas = Array.from({ length: scenario.warm }, () => this.#newReplica('ready'));
  }

  /** Those that cost money. */
  get present(): number {
    return this.#replicas.length;
  }

  /** Those that scaling counts. */
  get kept(): number {
    return this.#kept().length;
  }

  get running(): number {
    return this.#replicas.reduce((sum, replica) => sum + replica.running.size, 0);
  }

  get waiting(): number {
    if (this.#isShared) return this.#sharedLine.length;
    return this.#replicas.reduce((sum, replica) => sum + replica.line.length, 0);
  }

  arrive(job: Job): void {
    const ready = this.#ready();
    const chosen = ready[this.#turn++ % ready.length];
    if (chosen === undefined) throw new RangeError('no replica is ready: a scenario has at least one that is warm');
    const serving = this.#isShared ? ready : [chosen];
    const { slots, cpuMs, waitMsMax } = this.#scenario;
    // As the service estimates it: the jobs that wait already, by those that are graded at once.
    const expectedWaitMs = (chosen.line.length * cpuMs) / (slots * serving.length);
    if (expectedWaitMs > waitMsMax) {
      this.#end(job, 'refused');
      return;
    }
    chosen.line.push(job);
    for (const replica of serving) this.#serve(replica);
  }

  /** Starts and removes replicas until `count` are kept. Like Kubernetes, it removes the newest first. */
  scaleTo(count: number): void {
    for (let started = this.kept; started < count; started++) this.#start();
    for (const replica of this.#kept().slice(count)) this.#drain(replica);
  }

  #kept = () => this.#replicas.filter(({ state }) => state !== 'draining');
  #ready = () => this.#replicas.filter(({ state }) => state === 'ready');

  #newReplica(state: Replica['state']): Replica {
    return { state, line: this.#isShared ? this.#sharedLine : [], running: new Set() };
  }

  /** Fills the free slots of a replica. */
  #serve(replica: Replica): void {
    if (replica.state === 'draining' && this.#isShared) return;
    while (replica.running.size < this.#scenario.slots) {
      const job = replica.line.shift();
      if (job === undefined) return;
      const isNew = Number.isNaN(job.startedMs);
      if (isNew && this.#calendar.nowMs - job.arrivedMs > this.#scenario.waitMsMax) this.#end(job, 'refused');
      else this.#grade(replica, job);
    }
  }

  #grade(replica: Replica, job: Job): void {
    job.startedMs = this.#calendar.nowMs;
    replica.running.add(job);
    this.#calendar.add(job.startedMs + this.#scenario.cpuMs, 'finish', () => {
      if (replica.state === 'gone') return; // and its jobs with it
      replica.running.delete(job);
      this.#end(job, 'graded');
      this.#serve(replica);
      if (replica.state === 'draining' && replica.running.size === 0) this.#stop(replica);
    });
  }

  #end(job: Job, outcome: Job['outcome']): void {
    job.outcome = outcome;
    job.endedMs = this.#calendar.nowMs;
  }

  #start(): void {
    const replica = this.#newReplica('starting');
    this.#replicas.push(replica);
    this.#calendar.add(this.#calendar.nowMs + this.#scenario.startMs, 'ready', () => {
      if (replica.state !== 'starting') return;
      replica.state = 'ready';
      this.#serve(replica);
    });
  }

  #drain(replica: Replica): void {
    replica.state = 'draining';
    if (replica.running.size === 0) this.#stop(replica);
    else this.#calendar.add(this.#calendar.nowMs + DRAIN_MS, 'stop', () => this.#stop(replica));
  }

  /** Jobs of a shared queue go back to its front, and are graded anew; those that a replica keeps itself are lost. */
  #stop(replica: Replica): void {
    if (replica.state === 'gone') return;
    replica.state = 'gone';
    this.#replicas = this.#replicas.filter((other) => other !== replica);
    if (!this.#isShared) {
      for (const job of [...replica.running, ...replica.line]) this.#end(job, 'lost');
      return;
    }
    this.#sharedLine.unshift(...replica.running);
    for (const other of this.#ready()) this.#serve(other);
  }
}
