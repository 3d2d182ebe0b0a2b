import { expect, test } from 'vitest';
import { figuresOf } from './figures.ts';
import { plot, stepFor } from './plot.ts';
import { reportOf } from './report.ts';
import { person, served } from './stub-people.ts';
import { timelineOf } from './timeline.ts';

const HOSTILE = `</pre><script src="//evil.example/a.js">'&`;
const people = [person(0, 2, served(HOSTILE, 1, HOSTILE)), person(0, 3, { kind: 'failed', why: HOSTILE })];
const figures = figuresOf(people);
const facts = { date: new Date('2026-11-29T07:00:00Z'), setup: `at ${HOSTILE}`, isGood: false };
const page = reportOf(facts, figures, timelineOf(people, figures.seconds));

const NO_NUMBER = /NaN|undefined|Infinity/;

test('text of services and operators is escaped', () => {
  expect(page).not.toMatch(/<script|evil\.example\/a\.js">/);
  expect(page).toContain('&lt;/pre&gt;&lt;script src=&quot;//evil.example/a.js&quot;&gt;&#39;&amp;');
  expect(plot(HOSTILE, [0], [{ name: HOSTILE, color: '"><b>', values: [1] }])).not.toMatch(/<script|<b>/);
});

test('the page loads nothing, and has a plot for people, programs and replicas', () => {
  expect(/\s(?:src|href)=["']|url\(|@import/.exec(page)?.[0]).toBeUndefined();
  expect(page.match(/<svg /g)).toHaveLength(3);
  expect(NO_NUMBER.exec(page)?.[0]).toBeUndefined();
});

test('a rehearsal without anybody served has plots, too', () => {
  const nobody = [person(0, 0, { kind: 'failed', why: 'ECONNREFUSED' })];
  const empty = reportOf(facts, figuresOf(nobody), timelineOf(nobody, 0));
  expect(NO_NUMBER.exec(empty)?.[0]).toBeUndefined();
});

test.each([
  [1, 0.2],
  [7, 2],
  [500, 100],
  [501, 200],
  [1000, 200],
  [0.1, 0.02],
])('an axis up to %d has a tick every %d', (max, step) => {
  expect(stepFor(max)).toBeCloseTo(step, 9);
});
