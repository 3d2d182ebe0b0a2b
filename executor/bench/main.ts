/**
 * `npm run bench [-- --url URL] [--load N] [--json FILE] [--svg FILE] [PROGRAM…]`: what submissions take, phase by phase and at full
 * load, through a warm service over HTTP, against the same programs run bare on the same machine in the same run. Figures are
 * medians. With --url, the service is one that already runs here; with --load, N submissions at once are all that is measured.
 * Never a test.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openBare } from './bare.ts';
import { slotsOf } from './client.ts';
import { measureLoad } from './load.ts';
import { measurePhases } from './phases.ts';
import { plotOf } from './plot.ts';
import { type BenchProgram, readPrograms } from './programs.ts';
import type { Results } from './results.ts';
import { running, serve, type Target } from './serve.ts';
import { loadTable, phaseTable } from './tables.ts';

const SUBMISSIONS = 30;
const WARM_UPS = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    load: { type: 'string' },
    json: { type: 'string', default: 'bench-results.json' },
    svg: { type: 'string' },
  },
});

function chosen(): readonly BenchProgram[] {
  const all = readPrograms();
  const unknown = positionals.find((name) => !all.some(({ label }) => label === name));
  if (unknown !== undefined) throw new RangeError(`${unknown} is none of ${all.map(({ label }) => label).join(', ')}`);
  return positionals.length === 0 ? all : all.filter(({ label }) => positionals.includes(label));
}

const nameOf = (programs: readonly BenchProgram[]) =>
  programs.length === 1 ? (programs[0]?.label ?? '') : `${programs.map(({ label }) => label).join(', ')} in turn`;

/** Adds to the results what so many submissions at once take, of one program or of several in turn. */
async function load(programs: readonly BenchProgram[], submissions: number, url: string, results: Results) {
  const measured = await measureLoad(programs, submissions, url);
  results.load.push({ program: nameOf(programs), slots: await slotsOf(url), ...measured });
}

async function measureAll(programs: readonly BenchProgram[], url: string, results: Results): Promise<void> {
  await using bare = await openBare();
  const slots = await slotsOf(url);
  for (const bench of programs)
    results.phases.push({ program: bench.label, slots, ...(await measurePhases(bench, url, bare)) });
  for (const bench of programs) await load([bench], SUBMISSIONS, url, results);
  if (programs.length > 1) await load(programs, SUBMISSIONS * programs.length, url, results);
}

async function measure(programs: readonly BenchProgram[], target: Target, results: Results): Promise<void> {
  await using service = target;
  if (values.load === undefined) return await measureAll(programs, service.url, results);
  const submissions = Number(values.load);
  if (!(Number.isInteger(submissions) && submissions > 0)) throw new RangeError('--load wants a number of submissions');
  await load(programs, programs.length * WARM_UPS, service.url, { phases: [], load: [] });
  await load(programs, submissions, service.url, results);
}

const programs = chosen();
const results: Results = { phases: [], load: [] };
if (values.url !== undefined) await measure(programs, running(values.url.replace(/\/$/, '')), results);
else for (const slots of [1, 2]) await measure(programs, await serve(slots), results);
await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`);
if (values.svg !== undefined) await writeFile(values.svg, plotOf(results));
if (results.phases.length > 0) process.stdout.write(`${phaseTable(results)}\n`);
process.stdout.write(loadTable(results));
process.exit(); // connections to a service elsewhere would keep this process
