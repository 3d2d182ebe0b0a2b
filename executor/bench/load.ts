/** A service at full load: the figures that decide how many replicas a contest needs. */
import { cpus } from 'node:os';
import { timeSubmission } from './client.ts';
import { type BenchProgram, fresh, tests } from './programs.ts';

const TESTS = 10;

export interface Load {
  submissions: number;
  perSecond: number;
  /** Of all cores of this machine, the client's part included: it says nothing of a service elsewhere. */
  cpuSecondsEach: number;
}

/** CPU time that the machine has used since it started. */
function cpuSeconds(): number {
  const times = cpus().map(({ times: { user, nice, sys, irq } }) => user + nice + sys + irq);
  return times.reduce((sum, ms) => sum + ms, 0) / 1000;
}

/** Sends submissions of 10 tests all at once, each with a source of its own, of the programs in turn. */
export async function measureLoad(programs: readonly BenchProgram[], submissions: number, url: string): Promise<Load> {
  const inTurn = Array.from({ length: submissions }, (_value, at) => programs[at % programs.length]);
  const ready = inTurn.flatMap((bench) => (bench === undefined ? [] : [[bench.language.name, fresh(bench)] as const]));
  const [cpuBefore, before] = [cpuSeconds(), performance.now()];
  await Promise.all(ready.map(([name, code]) => timeSubmission(url, name, code, tests.slice(0, TESTS))));
  const seconds = (performance.now() - before) / 1000;
  return {
    submissions,
    perSecond: submissions / seconds,
    cpuSecondsEach: (cpuSeconds() - cpuBefore) / submissions,
  };
}
