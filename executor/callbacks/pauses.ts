const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** After each try but the last: about an hour in all. */
const PAUSES_MS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 20 * MINUTE] as const;
const PAUSE_MS_MAX = 20 * MINUTE;
/** Receivers that failed together are not asked together. */
const JITTER = 0.2;

/** What a Retry-After header asks for: a number of seconds, or a date. 0 for anything else. */
function askedMs(retryAfter: string | undefined, now: number): number {
  if (retryAfter === undefined) return 0;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * SECOND;
  return Math.max(0, Date.parse(retryAfter) - now) || 0;
}

/** How long to wait after so many tries, at least as long as the receiver asks for, within bounds. Null after the last one. */
export function pauseMs(
  tries: number,
  retryAfter: string | undefined,
  random: () => number = Math.random,
  now = Date.now(),
): number | null {
  const pause = PAUSES_MS[tries - 1];
  if (pause === undefined) return null;
  const jittered = pause * (1 + JITTER * (2 * random() - 1));
  return Math.round(Math.max(jittered, Math.min(askedMs(retryAfter, now), PAUSE_MS_MAX)));
}
