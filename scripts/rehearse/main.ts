/** Rehearses a contest: `npm run rehearse -- --help`. docs/rehearsal.md explains it. */
import { writeFile } from 'node:fs/promises';
import { HELP, parseArguments, type Rehearsal, UsageError } from './arguments.ts';
import { figuresOf, isGood } from './figures.ts';
import { startLocal } from './local.ts';
import type { Person } from './people.ts';
import { peopleOf, rehearse } from './rehearse.ts';
import { reportOf } from './report.ts';
import { textOf } from './text.ts';
import { timelineOf } from './timeline.ts';

/** Runs at running services, or at replicas that it starts before and ends after. */
async function runAt(people: readonly Person[], rehearsal: Rehearsal, stop: AbortController): Promise<void> {
  const { target } = rehearsal;
  if (target.kind === 'running') return rehearse(people, target.urls, rehearsal, stop.signal);
  await using local = await startLocal(target.replicas, target.slots);
  const over = new AbortController();
  const later = local
    .startLater(target.late.replicas, target.late.afterSeconds, AbortSignal.any([stop.signal, over.signal]))
    .catch((error: Error) => {
      if (error.name !== 'AbortError') process.stderr.write(`A late replica did not start: ${error.message}\n`);
    });
  await rehearse(people, local.urls, rehearsal, stop.signal);
  over.abort();
  await later;
}

function setupOf({ people, withinSeconds, target, freshSources, obeysRetryAfter }: Rehearsal): string {
  const arrival = withinSeconds === 0 ? 'at once' : `evenly within ${withinSeconds} s`;
  const where =
    target.kind === 'running'
      ? target.urls.join(', ')
      : `${target.replicas} replicas on this machine with ${target.slots} slots each, and ${target.late.replicas} more ` +
        `after ${target.late.afterSeconds} s`;
  const sources = freshSources ? 'Every source is unique.' : 'Sources repeat.';
  const refused = obeysRetryAfter ? 'They obey Retry-After.' : 'They ignore Retry-After.';
  return `${people} people arrive ${arrival} at ${where}. ${sources} ${refused}`;
}

async function main(argv: readonly string[]): Promise<number> {
  const rehearsal = parseArguments(argv);
  if (rehearsal === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  const { json, reportPath } = rehearsal;
  const people = peopleOf(rehearsal);
  if (reportPath !== null) await writeFile(reportPath, ''); // before anybody waits, see whether it can be written
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const date = new Date();
  await runAt(people, rehearsal, stop);
  const figures = figuresOf(people);
  process.stdout.write(json ? `${JSON.stringify(figures, null, 2)}\n` : textOf(figures));
  if (reportPath !== null) {
    const facts = { date, setup: setupOf(rehearsal), isGood: isGood(figures) };
    await writeFile(reportPath, reportOf(facts, figures, timelineOf(people, figures.seconds)));
  }
  return isGood(figures) ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  process.stderr.write(`rehearse: ${(error as Error).message}\n`);
  process.exitCode = isUsage ? 2 : 1;
}
