import pidusage from 'pidusage';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Sandbox } from '#sandbox';
import type { Slots } from '../../grading/index.ts';
import type { SharedQueue, Together } from '../../queue/index.ts';
import type { SubmissionStore } from '../../submissions/store.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** What all replicas that share a queue have together. */
function addShared(registry: Registry, queue: Pick<SharedQueue, 'together'>): void {
  const shared = (name: string, help: string, value: (together: Together) => number) =>
    new Gauge({
      name: `executor_shared_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(value(queue.together));
      },
    });
  shared('waiting', 'Jobs that wait in the shared queue', ({ waiting }) => waiting);
  shared('oldest_waiting_seconds', 'Wait of the oldest of them', ({ oldestWaitingMs }) => oldestWaitingMs / 1000);
  shared('running', 'Jobs that run on all replicas', ({ running }) => running);
  shared('replicas', 'Replicas that take jobs', ({ replicas }) => replicas);
  shared('redis_memory_ratio', 'Share of Redis’ memory in use', ({ memoryShare }) => memoryShare);
}

/** How often the delay of the event loop is sampled: prom-client's default, 10 ms, takes 0.4 % of a core from an idle service. */
const EVENT_LOOP_SAMPLES_MS = 50;

/**
 * Adds what prom-client reports of any process of Node, as `process_*` and `nodejs_*`. Call it once in a process: each call adds an
 * observer of garbage collections that nothing can remove.
 */
export function addProcessMetrics({ registry }: Pick<Metrics, 'registry'>): void {
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: EVENT_LOOP_SAMPLES_MS });
}

/** The metrics of the service, in a registry of their own. */
export function createMetrics(
  { forkCounts }: Pick<Sandbox, 'forkCounts'>,
  slots: Slots,
  store: Pick<SubmissionStore, 'counts'>,
  queue: Pick<SharedQueue, 'together'> | null,
) {
  const registry = new Registry();
  const registers = [registry];
  if (queue !== null) addShared(registry, queue);
  new Gauge({ name: 'executor_slots', help: 'Programs that may run at once', registers }).set(slots.total);
  new Gauge({
    name: 'executor_slots_busy',
    help: 'Slots in use',
    registers,
    collect() {
      this.set(slots.busy);
    },
  });
  new Gauge({
    name: 'executor_queue_length',
    help: 'Jobs waiting for a slot',
    registers,
    collect() {
      this.set(slots.waiting);
    },
  });
  const submissions = new Gauge({
    name: 'executor_submissions',
    help: 'Submissions that have not ended, by status; of all replicas that share a Redis',
    labelNames: ['status'],
    registers,
    async collect() {
      submissions.reset();
      const counts = await store.counts().catch(() => null); // the other metrics are still of use
      if (counts === null) return;
      submissions.set({ status: 'queued' }, counts.waiting);
      submissions.set({ status: 'running' }, counts.running);
    },
  });
  new Counter({
    name: 'executor_fork_server_runs_total',
    help: 'Runs that a fork of a started interpreter could run: forked, or executed because none was ready',
    labelNames: ['how'],
    registers,
    collect() {
      this.reset();
      for (const [how, count] of Object.entries(forkCounts)) this.inc({ how }, count);
    },
  });
  const cpu = new Gauge({ name: 'executor_service_cpu_percent', help: 'CPU of the service process itself', registers });
  new Gauge({
    name: 'executor_service_memory_bytes',
    help: 'Resident memory of the service process itself',
    registers,
    async collect() {
      const usage = await pidusage(process.pid);
      this.set(usage.memory);
      cpu.set(usage.cpu);
    },
  });
  return {
    registry,
    executions: new Counter({
      name: 'executor_executions_total',
      help: 'Executions by outcome',
      labelNames: ['language', 'verdict'],
      registers,
    }),
    callbacks: new Counter({
      name: 'executor_callbacks_total',
      help: 'Tries to deliver the answer of a submission, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    rejections: new Counter({
      name: 'executor_rejections_total',
      help: 'Requests refused for want of room',
      registers,
    }),
    unreadAnswers: new Counter({
      name: 'executor_unread_answers_total',
      help: 'Answers cut off because their clients did not read them',
      registers,
    }),
    sandboxFaults: new Counter({
      name: 'executor_sandbox_faults_total',
      help: 'Failures of the sandbox itself',
      registers,
    }),
    queueSeconds: new Histogram({
      name: 'executor_queue_seconds',
      help: 'Wait for a slot',
      buckets: SECONDS,
      registers,
    }),
    compileSeconds: new Histogram({
      name: 'executor_compile_seconds',
      help: 'Compilation',
      labelNames: ['language'],
      buckets: SECONDS,
      registers,
    }),
    warmCompilations: new Counter({
      name: 'executor_warm_compilations_total',
      help: 'Compilations by a compiler that stays running (warm), or why the ordinary one had to compile',
      labelNames: ['language', 'outcome'],
      registers,
    }),
    compilationsSaved: new Counter({
      name: 'executor_compilations_saved_total',
      help: 'Executions whose sources had been compiled before',
      labelNames: ['language'],
      registers,
    }),
    executionSeconds: new Histogram({
      name: 'executor_execution_seconds',
      help: 'A whole execution, queue included',
      labelNames: ['language'],
      buckets: SECONDS,
      registers,
    }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
