import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Post, Reply } from './post.ts';
import type { Submission } from './submissions.ts';

/** How it ended for a person. */
export type Outcome =
  | { kind: 'served'; verdict: string; replica: string; workSeconds: number }
  /** Every response was a refusal (429 or 503), until the person gave up. */
  | { kind: 'refused' }
  | { kind: 'failed'; why: string };

/** One person of a rehearsal. Times are in seconds since the first person arrived. */
export interface Person {
  readonly submission: Submission;
  readonly arrivedSeconds: number;
  /** How often a service refused. */
  refusals: number;
  /** When the verdict came, or the person gave up; null while the person waits. */
  end: { seconds: number; outcome: Outcome } | null;
}

/** When each of so many people arrives: evenly within `withinSeconds`, or all at once with 0. */
export const arrivals = (people: number, withinSeconds: number): number[] =>
  Array.from({ length: people }, (_value, person) => (person * withinSeconds) / people);

const IMPATIENT_SECONDS = 1;
const UNTOLD_SECONDS = 5; // where a refusal has no Retry-After

/** How long Retry-After, a number of seconds or a date (RFC 9110, section 10.2.3), asks to wait. */
export function retrySeconds(retryAfter: string | null, nowMs: number): number {
  if (retryAfter === null) return UNTOLD_SECONDS;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter);
  const dateMs = Date.parse(retryAfter);
  return Number.isNaN(dateMs) ? UNTOLD_SECONDS : Math.max(0, (dateMs - nowMs) / 1000);
}

const Answer = z.looseObject({
  verdict: z.string(),
  metadata: z.looseObject({ replica: z.string(), queue_time_ms: z.number(), execution_time_ms: z.number() }),
});

function outcomeOf({ status, body }: Reply): Outcome {
  if (status !== 200) return { kind: 'failed', why: `status ${status}` };
  try {
    const { verdict, metadata } = Answer.parse(JSON.parse(body));
    const workSeconds = Math.max(0, metadata.execution_time_ms - metadata.queue_time_ms) / 1000;
    return { kind: 'served', verdict, replica: metadata.replica, workSeconds };
  } catch {
    return { kind: 'failed', why: 'status 200 without a verdict' };
  }
}

const isRefusal = ({ status }: Reply) => status === 429 || status === 503;

/** What the people of a rehearsal share. */
export interface Surroundings {
  urls: readonly string[];
  post: Post;
  obeysRetryAfter: boolean;
  /** How long after arriving a person leaves without a verdict. */
  giveUpSeconds: number;
  /** Aborted, everybody leaves. */
  stop: AbortSignal;
  /** Seconds since the first person arrived. */
  clock: () => number;
}

/** Sends until there is something else than a refusal. Requests go to the URLs in turn, also those of one person. */
async function untilAnswered(
  person: Person,
  index: number,
  around: Surroundings,
  leave: AbortSignal,
): Promise<Outcome> {
  const { urls, post, obeysRetryAfter } = around;
  for (;;) {
    const url = `${urls[(index + person.refusals) % urls.length]}/execute`;
    const reply = await post(url, person.submission.body, leave);
    if (!isRefusal(reply)) return outcomeOf(reply);
    person.refusals++;
    const waitSeconds = obeysRetryAfter ? retrySeconds(reply.retryAfter, Date.now()) : IMPATIENT_SECONDS;
    await sleep(waitSeconds * 1000, undefined, { signal: leave });
  }
}

function whyFailed(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

async function attend(person: Person, index: number, around: Surroundings): Promise<void> {
  const { stop, clock, giveUpSeconds } = around;
  const patience = AbortSignal.timeout(
    Math.max(0, Math.ceil((person.arrivedSeconds + giveUpSeconds - clock()) * 1000)),
  );
  const leave = AbortSignal.any([stop, patience]);
  let outcome: Outcome;
  try {
    outcome = await untilAnswered(person, index, around, leave);
  } catch (error) {
    if (stop.aborted) outcome = { kind: 'failed', why: 'interrupted' };
    else if (!patience.aborted) outcome = { kind: 'failed', why: whyFailed(error) };
    else outcome = person.refusals > 0 ? { kind: 'refused' } : { kind: 'failed', why: 'no answer in time' };
  }
  person.end = { seconds: clock(), outcome };
}

/** Lets everybody arrive at their time, and waits until everybody has a verdict or has left. */
export async function letArrive(people: readonly Person[], around: Surroundings): Promise<void> {
  await Promise.all(
    people.map(async (person, index) => {
      const waitMs = (person.arrivedSeconds - around.clock()) * 1000;
      if (waitMs > 0) await sleep(waitMs, undefined, { signal: around.stop }).catch(() => {});
      await attend(person, index, around);
    }),
  );
}
