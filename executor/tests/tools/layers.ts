/**
 * `npm run layers [name…]`: takes the layers of the sandbox away, one at a time and in a copy, and names the attacks that
 * then succeed. A layer without which none does is held by nothing: then this ends with 1.
 *
 * What succeeds reaches its copy only: each has processes, mounts, IPC and a network of its own. That takes root.
 */
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Slots } from '../../grading/index.ts';
import { passableFolder } from '../harness/process.ts';
import { behindOf, type Edit, type Layer, layers, NO_PROOF } from './layers-table.ts';

const TREE = join(import.meta.dirname, '..', '..', '..');
const COPIES_MAX = 2;
const RUN_MS_MAX = 600_000;
const SHOWN_MAX = 4;
const ATTACKS = ['executor/tests/attacks/attacks.test.ts'];

/** Any uid can reach the copy, and can write nothing but a /tmp and a /dev/shm that nobody else has. */
const INSIDE = `set -e
ip link set lo up
mount --bind "$COPY/tree" /mnt
mount --bind "$MODULES" /mnt/node_modules
mount -o remount,ro,bind /mnt/node_modules
mount --bind "$COPY/tmp" /tmp
mount -t tmpfs -o mode=1777 tmpfs /dev/shm
mount -o remount,ro,bind /
cd /mnt
PATH="/mnt/node_modules/.bin:$PATH"
"$@" || true`;
const NAMESPACES = ['--mount', '--pid', '--ipc', '--net', '--fork', '--kill-child', '--mount-proc'];
const UNPRIVILEGED =
  'setpriv --reuid=10001 --regid=10001 --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs'.split(' ');
/** Its cache is by default in node_modules, which the copies share and cannot write. */
const VITEST =
  '/mnt/node_modules/.bin/node node_modules/vitest/vitest.mjs run --configLoader native --fsModuleCachePath /tmp/cache --project !unit --reporter json'.split(
    ' ',
  );

/** Of every test that was run, by its name, whether it passed. */
type Results = ReadonlyMap<string, boolean>;
interface Report {
  testResults: { name: string; message: string; assertionResults: { fullName: string; status: string }[] }[];
}
interface Context {
  copies: Slots;
  ending: AbortSignal;
}

function applyEdit(tree: string, { file, find, replace }: Edit): void {
  const parts = readFileSync(join(tree, file), 'utf8').split(find);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times, and not once: ${find}`);
  writeFileSync(join(tree, file), parts.join(replace));
}

/** What is made ahead for programs, and for what they are forks of. What is made for compilers only saves time. */
const MADE_AHEAD = ['preload', 'python', 'java', 'archives'].map((made) => join('executor/languages/build', made));

/** What git has or would add, and what is made ahead, in a folder that is gone at the end of its scope. */
function openCopy() {
  const root = passableFolder('layers-');
  const tree = join(root, 'tree');
  mkdirSync(join(tree, 'node_modules'), { recursive: true });
  mkdirSync(join(root, 'tmp'));
  chmodSync(join(root, 'tmp'), 0o1777);
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: TREE });
  const files = listed.toString().split('\0').filter(Boolean);
  for (const file of files)
    if (file !== 'node_modules' && existsSync(join(TREE, file))) cpSync(join(TREE, file), join(tree, file));
  for (const folder of MADE_AHEAD) cpSync(join(TREE, folder), join(tree, folder), { recursive: true });
  return { root, tree, [Symbol.dispose]: () => rmSync(root, { recursive: true }) };
}

function resultsIn(path: string): Results {
  // Who succeeds in ending the tests themselves leaves no report.
  if (!existsSync(path)) return new Map([['(the tests did not end)', false]]);
  const { testResults }: Report = JSON.parse(readFileSync(path, 'utf8'));
  const ends = testResults.map(({ name, message }) => [`(the end of ${name})`, message === ''] as const);
  const tests = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ fullName, status }) => [fullName, status === 'passed'] as const);
  if (tests.length === 0) throw new Error('no test was run: is the pattern right, and does the service start?');
  return new Map([...ends, ...tests]);
}

async function run({ tests, attacks, unprivileged }: Layer, edits: readonly Edit[], context: Context) {
  using _place = await context.copies.take({ signal: context.ending });
  using copy = openCopy();
  for (const edit of [NO_PROOF, ...edits]) applyEdit(copy.tree, edit);
  await promisify(execFile)('make', ['-sC', join(copy.tree, 'sandbox/launcher'), 'EXTRA=-Wno-error']);
  const filter = attacks === undefined ? [] : ['-t', attacks];
  const command = [...VITEST, '--outputFile=/tmp/report.json', ...(tests ?? ATTACKS), ...filter];
  const identity = unprivileged === true ? UNPRIVILEGED : [];
  const ended = promisify(execFile)('unshare', [...NAMESPACES, 'sh', '-c', INSIDE, 'sh', ...identity, ...command], {
    env: {
      PATH: process.env['PATH'],
      MODULES: realpathSync(join(TREE, 'node_modules')),
      COPY: copy.root,
      HOME: '/tmp',
    },
    timeout: RUN_MS_MAX,
    killSignal: 'SIGKILL', // takes all that is in the namespaces with it
    signal: context.ending,
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  await ended.catch((error: { killed?: boolean }) => {
    if (error.killed !== true) throw error;
  });
  return resultsIn(join(copy.root, 'tmp', 'report.json'));
}

/** The kernel's pools that belong to a uid have no namespace of their own: what takes one in a copy takes it from the other, too. */
const reachesOthers = ({ attacks }: Layer) => attacks === undefined || attacks.includes('neighbours');

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** What is tested in one way is compared with one run, of all their attacks, without what is gone for each of them. */
const wayOf = ({ tests, unprivileged, behind }: Layer) => JSON.stringify([tests, unprivileged, behind]);

async function baselineOf(alike: readonly [Layer, ...Layer[]], context: Context): Promise<Results> {
  const attacks = [...new Set(alike.map((layer) => layer.attacks ?? ''))].join('|');
  const results = await run({ ...alike[0], attacks }, alike[0].behind ?? [], context);
  const red = [...results].filter(([, passed]) => !passed).map(([name]) => name);
  const behind = behindOf(alike[0]);
  if (behind === null) for (const name of red) say(`red with no layer missing: ${name}`);
  else say(`red without ${behind}: ${red.length} of ${results.size}`); // of which all may be meant
  return results;
}

async function isHeld(layer: Layer, baseline: Promise<Results>, context: Context): Promise<boolean> {
  const without = run(layer, [...(layer.behind ?? []), ...layer.edits], context).catch((error: Error) => {
    throw new Error(`${layer.layer}: ${error.message}`);
  });
  const [before, results] = await Promise.all([baseline, without]);
  const gone = [...results].filter(([name, passed]) => !passed && before.get(name) !== false).map(([name]) => name);
  const more = gone.length > SHOWN_MAX ? ', …' : '';
  say(`${layer.layer}: ${gone.length} of ${results.size}: ${gone.slice(0, SHOWN_MAX).join(', ')}${more}`);
  return gone.length > 0;
}

/** Each gives the name of a layer that nothing holds, or an empty list. */
function looksAt(chosen: readonly Layer[], copiesMax: number, ending: AbortSignal): Promise<string[]>[] {
  const context = { copies: new Slots(copiesMax), ending };
  const ways = [...Map.groupBy(chosen, wayOf).values()] as [Layer, ...Layer[]][];
  return ways.flatMap((alike) => {
    const baseline = baselineOf(alike, context);
    return alike.map(async (layer) => ((await isHeld(layer, baseline, context)) ? [] : [layer.layer]));
  });
}

async function main(names: readonly string[]): Promise<void> {
  const chosen = layers.filter(({ layer }) => names.length === 0 || names.some((name) => layer.startsWith(name)));
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  const [own = [], shared = []] = [false, true].map((shared) =>
    chosen.filter((layer) => reachesOthers(layer) === shared),
  );
  const results = [
    ...(await Promise.allSettled(looksAt(own, COPIES_MAX, ending.signal))),
    ...(await Promise.allSettled(looksAt(shared, 1, ending.signal))),
  ];
  for (const result of results) if (result.status === 'rejected') say(String(result.reason));
  const loose = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  if (loose.length > 0) say(`held by nothing: ${loose.join('; ')}`);
  process.exitCode =
    chosen.length > 0 && results.every(({ status }) => status === 'fulfilled') && loose.length === 0 ? 0 : 1;
}

await main(process.argv.slice(2));
