import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseArguments } from './arguments.ts';
import { plotOf } from './plot.ts';
import { outcomesOf, tableOf } from './report.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const page = readFileSync(join(docs, 'planning.md'), 'utf8');
const shown = [...page.matchAll(/<!-- npm run plan -- ([^\n]*) -->\n\n(.*?)\n\n<!-- end -->/gs)].map(
  ([, argv = '', text = '']) => [argv, text] as const,
);
/** What the plot shows: the goal of 5 s, with the settings of prod. */
const PLOTTED = '--people 1000 --within 0 --cpu-seconds 5 --goal-seconds 120 --wait-max none';

test('the page has tables', () => {
  expect(shown.length).toBeGreaterThan(6);
});

test.each(shown)('the table of docs/planning.md is what it prints: npm run plan -- %s', (argv, text) => {
  const given = parseArguments(argv.split(' '));
  expect(text).toBe(tableOf(given.scenario, outcomesOf(given)));
});

test(`docs/planning.svg is what it writes: npm run plan -- ${PLOTTED} --svg docs/planning.svg`, () => {
  const given = parseArguments(PLOTTED.split(' '));
  const outcomes = outcomesOf(given);
  const [title = ''] = tableOf(given.scenario, outcomes).split('\n');
  expect(readFileSync(join(docs, 'planning.svg'), 'utf8')).toBe(plotOf(title, outcomes));
});
