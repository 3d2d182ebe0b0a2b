import type { JoinedReport, Limit, RunReport } from '#sandbox';

/** The exceeded limit that stopped a program. For an output it is the one that was too long. */
export type Stop = Exclude<Limit, 'output'> | 'stdout' | 'stderr';

export function stopOf({ outcome, stdoutBytes }: RunReport | JoinedReport, outputBytesMax: number): Stop | null {
  if (outcome.kind !== 'stopped') return null;
  if (outcome.limit !== 'output') return outcome.limit;
  return stdoutBytes > outputBytesMax ? 'stdout' : 'stderr';
}
