import type { Outcome, Person } from './people.ts';

/** How much one replica worked. */
interface ReplicaFigures {
  replica: string;
  served: number;
  /** Of all that were served, from 0 to 1. */
  share: number;
  /** The second of the rehearsal in which it began to work on its first submission. */
  fromSecond: number;
}

/** What came of a rehearsal. Times are in seconds. */
export interface Figures {
  people: number;
  /** People who got a verdict, right or wrong. */
  served: number;
  /** People who gave up after refusals only. */
  refused: number;
  /** Verdicts that are not the expected ones. */
  wrong: number;
  /** People who got neither a verdict nor a refusal. */
  failed: number;
  /** Responses 429 and 503, also those to people who were served later. */
  refusals: number;
  /** From arriving to the verdict, of those who were served; null if nobody was. */
  answerSeconds: { p50: number; p95: number; max: number } | null;
  /** From the first arrival to the last end. */
  seconds: number;
  /** People served per second. */
  throughput: number;
  replicas: ReplicaFigures[];
  /** The wrong verdicts by solution, and the failures by reason, with how often each happened. */
  trouble: { what: string; count: number }[];
}

type Served = Person & { end: { seconds: number; outcome: Extract<Outcome, { kind: 'served' }> } };

/** The people who have a verdict. */
export const servedOf = (people: readonly Person[]) =>
  people.filter((person): person is Served => person.end?.outcome.kind === 'served');

/** The smallest of the sorted values that at least `share` of them do not exceed; NaN of none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** When work on it began: the answer came at the end of the work. */
export const startOf = ({ arrivedSeconds, end }: Served) =>
  Math.max(arrivedSeconds, end.seconds - end.outcome.workSeconds);

/** The replicas by the second from which on they worked. */
function replicaFigures(served: readonly Served[]): ReplicaFigures[] {
  const groups = Map.groupBy(served, ({ end }) => end.outcome.replica);
  const figures = [...groups].map(([replica, theirs]) => ({
    replica,
    served: theirs.length,
    share: theirs.length / served.length,
    fromSecond: Math.floor(Math.min(...theirs.map(startOf))),
  }));
  return figures.sort((a, b) => a.fromSecond - b.fromSecond || a.replica.localeCompare(b.replica));
}

const isWrong = ({ submission, end }: Served) => end.outcome.verdict !== submission.solution.verdict;

function troubleOf(people: readonly Person[], wrong: readonly Served[]): Figures['trouble'] {
  const verdicts = wrong.map(({ submission: { solution }, end }) => `${solution.path} got ${end.outcome.verdict}`);
  const failures = people.flatMap(({ end }) => (end?.outcome.kind === 'failed' ? [`failed: ${end.outcome.why}`] : []));
  const groups = Map.groupBy([...verdicts, ...failures], (what) => what);
  return [...groups].map(([what, all]) => ({ what, count: all.length })).sort((a, b) => b.count - a.count);
}

/** The figures of people who have all come to an end, or of those who have so far. */
export function figuresOf(people: readonly Person[]): Figures {
  const served = servedOf(people);
  const wrong = served.filter(isWrong);
  const waits = served.map(({ arrivedSeconds, end }) => end.seconds - arrivedSeconds).sort((a, b) => a - b);
  const seconds = Math.max(0, ...people.map(({ end }) => end?.seconds ?? 0));
  const countOf = (kind: Outcome['kind']) => people.filter(({ end }) => end?.outcome.kind === kind).length;
  return {
    people: people.length,
    served: served.length,
    refused: countOf('refused'),
    wrong: wrong.length,
    failed: countOf('failed'),
    refusals: people.reduce((sum, { refusals }) => sum + refusals, 0),
    answerSeconds:
      waits.length === 0
        ? null
        : { p50: percentile(waits, 0.5), p95: percentile(waits, 0.95), max: percentile(waits, 1) },
    seconds,
    throughput: seconds > 0 ? served.length / seconds : 0,
    replicas: replicaFigures(served),
    trouble: troubleOf(people, wrong),
  };
}

/** Whether everybody was served, and no verdict was wrong. */
export const isGood = ({ people, served, wrong }: Figures) => served === people && wrong === 0;
