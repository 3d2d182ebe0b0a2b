/** Rehearses a contest: `npm run rehearse -- --help`. docs/rehearsal.md explains it. */
import { appendFile, writeFile } from 'node:fs/promises';
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
      ? `The services are ${target.urls.join(', ')}.`
      : `On this machine: replicas ${target.replicas}, slots of each ${target.slots}, more replicas after ` +
        `${target.late.afterSeconds} s: ${target.late.replicas}.`;
  const sources = freshSources ? 'Every source is unique.' : 'Sources repeat.';
  const refused = obeysRetryAfter ? 'They obey Retry-After.' : 'They ignore Retry-After.';
  return `People: ${people}, arriving ${arrival}. ${where} ${sources} ${refused}`;
}

/** Before anybody waits for it. Throws UsageError. */
async function checkWritable(reportPath: string): Promise<void> {
  await appendFile(reportPath, '').catch((error: Error) => {
    throw new UsageError(`--report: ${error.message}`);
  });
}

async function main(argv: readonly string[]): Promise<number> {
  const rehearsal = parseArguments(argv, process.env['EXECUTOR_API_KEY']);
  if (rehearsal === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  const { json, reportPath } = rehearsal;
  const people = peopleOf(rehearsal);
  if (reportPath !== null) await checkWritable(reportPath);
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
