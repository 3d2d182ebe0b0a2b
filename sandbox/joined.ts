import { join } from 'node:path';
import type { Box } from './box.ts';
import type { JoinedReport } from './outcome.ts';
import type { LauncherPool } from './pool.ts';
import type { RunRequest } from './request.ts';

/** One of two programs that talk to each other. Its stdin is the other's stdout, and what it writes is kept in `stdout`. */
export interface Partner {
  /** `stdin` is not read. */
  request: Omit<RunRequest, 'stdin' | 'order'>;
  /** Whether it is stopped because the other ended as `report` says. */
  endsWith: (other: JoinedReport) => boolean;
}

/**
 * Each has a launcher of its own, and all limits. No run waits for a launcher to become free: the pool starts as many as are
 * needed. If one side fails to start, or fails later, the other is stopped, and both have ended before this throws.
 */
export async function runJoined(
  [first, second]: readonly [Partner, Partner],
  box: Box,
  pool: LauncherPool,
  signal: AbortSignal | undefined,
): Promise<[JoinedReport, JoinedReport]> {
  const meeting = join(box.path, 'meeting');
  const dismissals = { first: new AbortController(), second: new AbortController() };
  let failure: { reason: unknown } | undefined;

  async function take(partner: Partner, own: AbortController, other: Partner, others: AbortController) {
    const signals = signal === undefined ? [own.signal] : [own.signal, signal];
    try {
      const request = { ...partner.request, stdin: '/dev/null', forks: undefined };
      const report = await pool.ask(request, meeting, AbortSignal.any(signals));
      if (other.endsWith(report)) others.abort();
      return report;
    } catch (reason) {
      failure ??= { reason };
      others.abort();
      return undefined;
    }
  }

  const [one, two] = await Promise.all([
    take(first, dismissals.first, second, dismissals.second),
    take(second, dismissals.second, first, dismissals.first),
  ]);
  signal?.throwIfAborted();
  if (one === undefined || two === undefined) throw failure?.reason;
  return [one, two];
}
