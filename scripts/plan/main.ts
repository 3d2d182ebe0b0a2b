/** `npm run plan -- --people 500 --cpu-seconds 0.6`: what a contest's burst meets with each way to scale. See docs/planning.md. */
import { writeFileSync } from 'node:fs';
import { type Arguments, parseArguments, UsageError } from './arguments.ts';
import { help } from './options.ts';
import { plotOf } from './plot.ts';
import { jsonOf, outcomesOf, tableOf } from './report.ts';

function plan(given: Arguments): string {
  if (given.help) return help();
  const outcomes = outcomesOf(given);
  const shown = tableOf(given.scenario, outcomes);
  if (given.svg !== undefined) writeFileSync(given.svg, plotOf(shown.split('\n')[0] ?? '', outcomes));
  return given.json ? jsonOf(given.scenario, outcomes) : shown;
}

try {
  process.stdout.write(`${plan(parseArguments(process.argv.slice(2)))}\n`);
} catch (error) {
  const isForCaller = error instanceof UsageError || (error instanceof Error && 'syscall' in error);
  if (!isForCaller) throw error;
  process.stderr.write(`plan: ${error.message}\n`);
  process.exitCode = 2;
}
