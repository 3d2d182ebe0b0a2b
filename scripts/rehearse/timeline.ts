import { servedOf, startOf } from './figures.ts';
import type { Person } from './people.ts';

/** One moment of a rehearsal, in seconds since the first person arrived. */
export interface Moment {
  seconds: number;
  /** People who have arrived, whose program does not run, and who have no verdict. */
  waiting: number;
  /** Submissions that are compiled or run. */
  running: number;
  /** People who have a verdict. */
  served: number;
  /** Replicas that have begun to work. */
  replicas: number;
}

/** The rehearsal in `steps` + 1 moments at equal distances. */
export function timelineOf(people: readonly Person[], endSeconds: number, steps = 200): Moment[] {
  const served = servedOf(people).map((person) => ({
    start: startOf(person),
    end: person.end.seconds,
    replica: person.end.outcome.replica,
  }));
  return Array.from({ length: steps + 1 }, (_value, step) => {
    const seconds = (endSeconds * step) / steps;
    const begun = served.filter(({ start }) => start <= seconds);
    const done = begun.filter(({ end }) => end <= seconds).length;
    const running = begun.length - done;
    const there = people.filter(
      ({ arrivedSeconds, end }) => arrivedSeconds <= seconds && (end?.seconds ?? 0) > seconds,
    );
    const replicas = new Set(begun.map(({ replica }) => replica)).size;
    return { seconds, waiting: there.length - running, running, served: done, replicas };
  });
}
