import type { HrTime } from '@opentelemetry/api';

/** Converts values of `performance.now` into the time of day. */
export type Clock = (milliseconds: number) => HrTime;

/**
 * One for each request: within a request, times are in order and their differences are as measured, and they agree with the
 * clock of the machine, from which `performance.timeOrigin` drifts in a process that runs for weeks.
 */
export function openClock(): Clock {
  const origin = Date.now() - performance.now();
  return (milliseconds) => {
    const time = origin + milliseconds;
    const seconds = Math.floor(time / 1000);
    return [seconds, Math.floor((time - seconds * 1000) * 1e6)];
  };
}
