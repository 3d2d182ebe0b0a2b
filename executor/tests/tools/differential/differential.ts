/**
 * `npm run differential -- python [module…]`: CPython's own tests, module by module, on the bare machine and as submissions, and
 * what of them fails here only. The tests are those of Debian's libpython3.*-testsuite, which scripts/differential.sh installs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Slots } from '../../../grading/index.ts';
import { runBareSource } from '../../corpus/bare-run.ts';
import { ask, startProcess } from '../../harness/process.ts';
import { MODULES } from './modules.ts';
import { compare, type Outcomes, readOutcomes } from './outcomes.ts';

const PROGRAM = readFileSync(join(import.meta.dirname, 'module.py'), 'utf8');
const say = (text: string) => void process.stdout.write(`${text}\n`);

const SECONDS_MAX = 120;
const AT_ONCE = 2;
const limits = { cpu_time: SECONDS_MAX, memory_mb: 1024 };

async function served(port: unknown, module: string): Promise<Outcomes> {
  const body = { language: 'python', code: PROGRAM, args: [module, 'numbers'], timeout: SECONDS_MAX, limits };
  const { status, text } = await ask(port, body);
  if (status !== 200) throw new Error(`${module}: ${status} ${text}`);
  const { run }: { run: { stdout: string; message: string | null; status: string; output_truncated: boolean } } =
    JSON.parse(text);
  if (run.output_truncated) throw new Error(`${module}: its output was cut off`);
  return readOutcomes(run.stdout, run.message ?? run.status);
}

async function main([language, ...names]: readonly string[]): Promise<void> {
  if (language !== 'python') throw new Error('only python has tests of its own that can be had as a package');
  const maxima = { TIMEOUT_SECONDS_MAX: `${SECONDS_MAX}`, CPU_SECONDS_MAX: `${SECONDS_MAX}`, MEMORY_MB_MAX: '1024' };
  const service = startProcess({ ...maxima, SLOTS: `${AT_ONCE}` });
  const { port } = await service.event('service.started');
  const places = new Slots(AT_ONCE);
  const { signal } = new AbortController();
  const rows = await Promise.all(
    (names.length > 0 ? names : MODULES).map(async (module) => {
      using _place = await places.take({ signal: signal });
      const bare = await runBareSource('python', PROGRAM, [module, 'names'], SECONDS_MAX);
      const row = compare(module, readOutcomes(bare.stdout ?? '', `exit ${bare.code}`), await served(port, module));
      if (row.onlyHere.length > 0 || row.end !== '') say(row.text);
      return row;
    }),
  );
  service.kill('SIGTERM');
  await service.exited;
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const unfinished = rows.filter(({ end }) => end !== '').length;
  say(
    `${rows.length} modules, ${sum(({ tests }) => tests)} tests: ${sum(({ onlyHere }) => onlyHere.length)} fail only here, ` +
      `${sum(({ skippedHere }) => skippedHere)} are skipped only here, ${sum(({ onlyBare }) => onlyBare)} fail only on the bare machine; ` +
      `${unfinished} modules do not end only here`,
  );
}

await main(process.argv.slice(2));
