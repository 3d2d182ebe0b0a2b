import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bodiesBytesFor, parseConfig } from './config.ts';
import { COMPILERS_BYTES_MIN } from './container.ts';
import { boundsFor } from './grading/building/cache.ts';
import { lifeLimits, warmBounds } from './grading/building/warm/compiler.ts';
import { ANSWER_BYTES_MAX as COMPILED_BYTES_MAX } from './grading/building/warm/exchange.ts';
import {
  compileLimits,
  defaultLimits,
  defaultMaxima,
  SCRATCH_BYTES,
  SCRATCH_FILES,
  SHOWN_BYTES_MAX,
  TASKS,
} from './grading/index.ts';
import { residentBytesMax } from './grading/job-limits.ts';
import { WALL_MS_MORE } from './grading/judging/interactor/interact.ts';
import { TESTS_MAX } from './http/contract/execute-body.ts';
import { SOURCE_BYTES_MAX } from './http/contract/fields.ts';
import { ADDED_BYTES_MIN, ANSWER_BYTES_MAX } from './http/execute/answer-size.ts';
import { UNREAD_BYTES_MAX } from './http/execute/unread-answers.ts';
import { DEPTH_MAX, PARTS_MAX } from './http/json/size.ts';
import { BODY_BYTES_MAX } from './http/server/body.ts';
import { IDLE_MS_MAX, REQUEST_MS_MAX, UNREAD_MS_MAX } from './http/server/http-server.ts';
import { languages } from './languages/index.ts';
import { java } from './languages/java/java.ts';
import { FILES_MAX } from './languages/warm/frames.ts';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/limits.md'), 'utf8');
/** The first two columns of every table: a limit and its value. */
const shown = [...page.matchAll(/^\| ([^|]*?) +\| ([^|]*?) +\|/gm)]
  .map(([, name, value]) => [name, value])
  .filter(([name]) => name !== 'limit' && !name?.startsWith('-'));

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;
const s = (ms: number) => `${ms / 1000} s`;
const kb = (bytes: number) => `${bytes / KIB} KB`;
const mb = (bytes: number) => `${bytes / MIB} MB`;
const grouped = (value: number) => String(value).replace(/(?<=\d)(?=\d{3}$)/, ' ');

const openFiles = new Map(languages.map(({ name, run }) => [name, run.memory.openFiles]));
const [few, many] = [openFiles.get('c'), openFiles.get('python')];
const cache = boundsFor(Number.POSITIVE_INFINITY);
const { warm } = java.compile;
const life = lifeLimits(warm.memoryBytes);

test('in languages other than C and C++ all programs may have the same number of open files', () => {
  const { c, cpp, ...others } = Object.fromEntries(openFiles);
  expect(cpp).toBe(c);
  expect(new Set(Object.values(others))).toEqual(new Set([many]));
});

test('a sixteenth and an eighth are as docs/limits.md says', () => {
  expect(bodiesBytesFor(4 * GIB)).toBe((4 * GIB) / 16);
  expect(boundsFor(80 * MIB)).toMatchObject({ bytesMax: 10 * MIB, entryBytesMax: (10 * MIB) / 8 });
  expect(cache.entryBytesMax).toBe(cache.bytesMax / 8);
});

test('docs/limits.md has the limits of the code', () => {
  const { cpuTimeMs, wallTimeMs, memoryBytes, processes, outputBytes, fileBytes } = defaultLimits;
  const most = defaultMaxima;
  const compiler = compileLimits;
  expect(shown).toEqual([
    ['CPU time of a test', s(cpuTimeMs)],
    ['wall time of a test', `${s(wallTimeMs)}, at most ${s(most.wallTimeMs)}`],
    ['memory', mb(memoryBytes)],
    ['processes', `${processes}`],
    ['threads of all processes', `${TASKS}`],
    ['stdout, stderr, each', mb(outputBytes)],
    ['one file', mb(fileBytes)],
    ['all files of a run', `${mb(SCRATCH_BYTES)}, ${SCRATCH_FILES} files`],
    ['open files of a process', `${few} in C and C++, ${many} in the other languages`],
    ['checker of a test', `${s(most.cpuTimeMs)} CPU time, ${s(most.wallTimeMs)} wall time, ${mb(most.memoryBytes)}`],
    [
      'interactor of a test',
      `${s(most.cpuTimeMs)} CPU time, ${mb(most.memoryBytes)}; wall time: ${s(WALL_MS_MORE)} more than the test`,
    ],
    [
      'compilation',
      `${s(compiler.cpuTimeMs)} CPU time, ${s(compiler.wallTimeMs)} wall time, ${mb(compiler.memoryBytes)}, ${mb(compiler.outputBytes)} of output`,
    ],
    ['sources, body, tests of a request', `${kb(SOURCE_BYTES_MAX)}, ${mb(BODY_BYTES_MAX)}, ${TESTS_MAX} tests`],
    ['JSON of the body', `${DEPTH_MAX} levels, ${grouped(PARTS_MAX)} parts`],
    [
      'bodies in memory, all requests',
      `a sixteenth of the container's memory, at least ${mb(bodiesBytesFor(0))}, at most ${bodiesBytesFor(64 * GIB) / GIB} GB`,
    ],
    ['wait for a slot', `${s(parseConfig({}).queue.waitMsMax)} (\`QUEUE_WAIT_SECONDS_MAX\`)`],
    ['jobs that wait for a slot', "one for each MB of the container's memory (`QUEUE_MAX`)"],
    ['output of a test in a response', `${kb(SHOWN_BYTES_MAX)} each of stdout and stderr, less with many tests`],
    ['one response', `${mb(ANSWER_BYTES_MAX)}, or ${mb(ADDED_BYTES_MIN)} more than the tests of the request`],
    ['unread responses, all connections', mb(UNREAD_BYTES_MAX)],
    ['time to send a request', s(REQUEST_MS_MAX)],
    ['time without reading from a response', s(UNREAD_MS_MAX)],
    ['a connection without a request', s(IDLE_MS_MAX)],
    [
      'builds in the cache',
      `${cache.entriesMax} builds; ${mb(cache.bytesMax)}, or ⅛ of a small disk; each build ⅛ of that`,
    ],
    ["the container's memory", `at least ${COMPILERS_BYTES_MIN / GIB} GB`],
    ['wait for it, one compilation', `${warmBounds.busyMsMax} ms, ${s(warmBounds.answerMsMax)}`],
    ['heap, resident memory', `${mb(warm.memoryBytes)}, ${mb(residentBytesMax(life, warm.memory))}`],
    ['what it makes of a program', `${FILES_MAX} classes, ${mb(COMPILED_BYTES_MAX)} with messages`],
    [
      'its life',
      `${warmBounds.compilationsMax} compilations, ${life.cpuTimeMs / 60_000} minutes of CPU time, ${life.wallTimeMs / 3_600_000} h`,
    ],
    ['pause after a failure', `${s(warmBounds.pauseMs.first)}, doubled up to ${s(warmBounds.pauseMs.max)}`],
  ]);
});

test('the launcher checks limits as often as docs/limits.md says', () => {
  const [, us] = /enum { TICK_US = (\d+) };/.exec(readFileSync(join(root, 'sandbox/launcher/run.h'), 'utf8')) ?? [];
  expect(page).toContain(`memory, CPU time and files every ${Number(us) / 1000} ms`);
});
