/**
 * npm run bench [-- LANGUAGE…]: one submission with 50 small tests, through the warm service over HTTP, against the same
 * programs run bare by a small C loop, on the same machine in the same run. Rounds alternate between
 * the two, so that a noisy neighbour meets both; the figures are medians. Never a test.
 */
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { pino } from 'pino';
import { parseConfig } from '../config.ts';
import { createHttpServer, listen } from '../http/server/http-server.ts';
import { languages } from '../languages/index.ts';
import { openService } from '../service.ts';
import { readPrograms, tests } from './programs.ts';

const programs = readPrograms();

function programOf(name: string): string {
  const program = programs.get(name);
  if (program === undefined) throw new RangeError(`${name} has no program to measure`);
  return program;
}

const ROUNDS = 7;
const WARM_UPS = 5;
const MEMORY_BYTES = 256 * 1024 * 1024;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

interface Timing {
  compileMs: number;
  perTestMs: number;
}

interface ServiceTiming extends Timing {
  /** The fixed cost of a request whose sources are already compiled. */
  againMs: number;
}

/** Builds the bare loop and writes each input once. */
async function prepareBare(folder: string) {
  await execa('/usr/bin/gcc', ['-O2', '-o', join(folder, 'bare'), join(import.meta.dirname, 'bare.c')]);
  const inputs = tests.map((_test, index) => join(folder, `input-${index}`));
  await Promise.all(inputs.map((path, index) => writeFile(path, tests[index]?.input ?? '')));
  return async (argv: readonly string[], runs: readonly string[], env: Readonly<Record<string, string>>) => {
    const { stdout } = await execa(join(folder, 'bare'), [...runs, '--', ...argv], {
      cwd: folder,
      env,
    });
    return { ms: Number(stdout) / 1000, inputs };
  };
}
type Bare = Awaited<ReturnType<typeof prepareBare>>;

async function timeBare(name: string, folder: string, bare: Bare): Promise<Timing> {
  const language = languages.find((candidate) => candidate.name === name);
  if (language === undefined) throw new RangeError(name);
  const program = language.program([{ name: language.sourceFile, content: programOf(name) }]);
  for (const file of program.files) await writeFile(join(folder, file.name), file.content);
  const compile = await bare(language.compile.argv(program), ['/dev/null'], language.env());
  const argv = language.run.argv(program, { build: folder, folder, memoryBytes: MEMORY_BYTES });
  const run = await bare(argv, compile.inputs, language.env());
  return { compileMs: compile.ms, perTestMs: run.ms / tests.length };
}

const agent = new Agent({ keepAlive: true });

/** A minimal client: its own cost counts against the service. */
async function post(url: string, body: object): Promise<string> {
  const outgoing = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json' } });
  outgoing.end(JSON.stringify(body));
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
  return text;
}

/** The wall time of one submission as the client measures it, and that of its first test as the service reports it. */
async function timeSubmission(name: string, code: string, count: number, url: string) {
  const before = performance.now();
  const text = await post(`${url}/execute`, {
    language: name,
    code,
    test_cases: tests.slice(0, count),
  });
  const wallMs = performance.now() - before;
  const answer = JSON.parse(text) as { verdict?: string; test_results: { execution_time_ms: number }[] };
  if (answer.verdict !== 'accepted') throw new Error(`${name}: ${text.slice(0, 500)}`);
  return { wallMs, firstTestMs: answer.test_results[0]?.execution_time_ms ?? 0 };
}

let sources = 0;

/** The program in a form that was never sent before: it ends in a line of blanks and tabs that no other source has. */
function fresh(name: string): string {
  const digits = (sources++).toString(2);
  return `${programOf(name)}\n${digits.replaceAll('0', ' ').replaceAll('1', '\t')}\n`;
}

/**
 * 50 tests less one test are 49 tests. One test less the run of that test is the compile, with all that a request
 * costs once: HTTP, the box, the answer.
 */
async function timeService(name: string, url: string): Promise<ServiceTiming> {
  const code = fresh(name);
  const one = await timeSubmission(name, code, 1, url);
  const all = await timeSubmission(name, fresh(name), tests.length, url);
  const again = await timeSubmission(name, code, 1, url);
  return {
    perTestMs: (all.wallMs - one.wallMs) / (tests.length - 1),
    compileMs: one.wallMs - one.firstTestMs,
    againMs: again.wallMs - again.firstTestMs,
  };
}

/** The service over HTTP, with a scratch root of its own. It makes its log lines, which go nowhere. */
async function serve(slots: number) {
  const root = await mkdtemp(join(tmpdir(), 'bench-service-'));
  await chmod(root, 0o711);
  const config = parseConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    SLOTS: String(slots),
    SCRATCH_ROOT: root,
    STATE_FOLDER: root,
  });
  const logger = pino({ level: config.logLevel }, { write() {} });
  const service = await openService(config, { version: '0.0.0', logger });
  if (config.warmCompilers) await service.startWarmCompilers();
  const server = createHttpServer(service.app);
  return {
    url: `http://127.0.0.1:${await listen(server, config)}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await service.close();
      await rm(root, { recursive: true });
    },
  };
}

async function measure(name: string, slots: number, folder: string, bare: Bare) {
  await using service = await serve(slots);
  const { url } = service;
  const rounds: { bare: Timing; service: ServiceTiming }[] = [];
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp++) await timeService('c', url); // Node's own compiler, mostly
  await timeService(name, url);
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ bare: await timeBare(name, folder, bare), service: await timeService(name, url) });
  const of = (side: 'bare' | 'service', key: keyof Timing) => median(rounds.map((timing) => timing[side][key]));
  const [bareTest, serviceTest] = [of('bare', 'perTestMs'), of('service', 'perTestMs')];
  const [bareCompile, serviceCompile] = [of('bare', 'compileMs'), of('service', 'compileMs')];
  return {
    language: name,
    slots,
    'bare ms/test': bareTest.toFixed(2),
    'service ms/test': serviceTest.toFixed(2),
    ratio: (serviceTest / bareTest).toFixed(2),
    'bare compile ms': bareCompile.toFixed(0),
    'service compile ms': serviceCompile.toFixed(0),
    'compile ratio': (serviceCompile / bareCompile).toFixed(2),
    'same again ms': median(rounds.map(({ service: { againMs } }) => againMs)).toFixed(1),
  };
}

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const bare = await prepareBare(folder);
const rows = [];
const names = [...programs.keys()];
const asked = names.filter((name) => process.argv.includes(name));
const chosen = asked.length > 0 ? asked : names;
for (const slots of [1, 2]) for (const name of chosen) rows.push(await measure(name, slots, folder, bare));
await rm(folder, { recursive: true });
await writeFile('bench-results.json', `${JSON.stringify(rows, null, 2)}\n`);
// biome-ignore lint/suspicious/noConsole: a table on the terminal is what this program is for
console.table(rows);
