import { randomBytes } from 'node:crypto';
import type { Rehearsal } from './arguments.ts';
import { arrivals, letArrive, type Person } from './people.ts';
import { createPost } from './post.ts';
import { BUILT_IN, readSolutions } from './problems.ts';
import { showProgress } from './progress.ts';
import { submissionsOf } from './submissions.ts';

/** The people of a rehearsal, before the first arrives. Throws UsageError. */
export function peopleOf({ problems, people, withinSeconds, freshSources }: Rehearsal): Person[] {
  const run = freshSources ? randomBytes(6).toString('hex') : null;
  const times = arrivals(people, withinSeconds);
  return submissionsOf(readSolutions(problems ?? BUILT_IN), people, run).map((submission, person) => ({
    submission,
    arrivedSeconds: times[person] ?? 0,
    refusals: 0,
    end: null,
  }));
}

/** Lets the people arrive at the services at `urls`, and reports the progress on stderr, until everybody has come to an end. */
export async function rehearse(
  people: readonly Person[],
  urls: readonly string[],
  { apiKey, obeysRetryAfter, giveUpSeconds }: Rehearsal,
  stop: AbortSignal,
): Promise<void> {
  const startMs = performance.now();
  const clock = () => (performance.now() - startMs) / 1000;
  using _progress = showProgress(people, clock, process.stderr);
  await letArrive(people, { urls, post: createPost(apiKey), obeysRetryAfter, giveUpSeconds, stop, clock });
}
