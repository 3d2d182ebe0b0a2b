import {
  firstFileIsEntry,
  type Language,
  type MemoryProfile,
  type Program,
  type Runnable,
  type RunPlace,
  type SourceFile,
} from '../language.ts';
import { preloadEnv, preloadLibrary } from '../preload/preload.ts';
import { deepStack, stackFlags } from './stack.ts';

const MIB = 1024 * 1024;
const NODE = process.execPath;

/** V8 reserves gigabytes. Its own flag bounds the heap, and the limit on resident memory bounds what is touched. */
const memory: MemoryProfile = {
  residentOverheadBytes: 96 * MIB,
  dataTimes: 1,
  dataOverheadBytes: 12 * 1024 * MIB, // each worker maps 512 MB for machine code: room for 20
  addressSpace: 'unlimited',
  stackBytes: 64 * MIB,
  openFiles: 128, // each worker has four: room for 20
};

const FEW_THREADS = '--v8-pool-size=1';

/** Disables Node's own warnings, which are not output of the program. */
const quiet = ['ExperimentalWarning', 'DeprecationWarning', 'MODULE_TYPELESS_PACKAGE_JSON'].map(
  (warning) => `--disable-warning=${warning}`,
);

/**
 * Programs start `os.cpus().length` workers, but libuv finds no CPU if /proc/cpuinfo cannot be read. Node loads this file before a
 * program that names `cpus`, and in every worker. No file of a submission can have its name.
 */
const CPUS: SourceFile = {
  name: '.cpus.cjs',
  content: `'use strict';
const os = require('node:os');
const { availableParallelism, cpus } = os;
os.cpus = function () {
  const found = cpus();
  if (found.length > 0) return found;
  const cpu = () => ({ model: 'unknown', speed: 0, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } });
  return Array.from({ length: availableParallelism() }, cpu);
};
Object.defineProperty(os.cpus, 'name', { value: 'cpus' });
`,
};

/** The file is only loaded for these programs, because it takes a millisecond. */
const namesCpus = (files: readonly SourceFile[]) => files.some(({ content }) => /\bcpus\b/.test(content.toString()));

/** Node looks for a package.json in every folder above a source. It must find one in the build folder, as it cannot read those above. */
export function layOut(files: readonly SourceFile[]): Program {
  const program = firstFileIsEntry(files);
  const hasPackage = files.some(({ name }) => name === 'package.json' || name.startsWith('package.json/'));
  const ours = hasPackage ? [] : [{ name: 'package.json', content: '{}' }];
  if (!namesCpus(files)) return { ...program, files: [...files, ...ours] };
  return { ...program, files: [...files, ...ours, CPUS], before: CPUS.name };
}

const TYPESCRIPT = /\.[cm]?ts$/;

/** Strips the types as Node does before it runs a source. `--check` would parse it as JavaScript. */
const CHECK_TYPESCRIPT = `
const [name] = process.argv.slice(1);
const source = require('node:fs').readFileSync(name, 'utf8').replace(/^\\uFEFF/, '');
try {
  require('node:module').stripTypeScriptTypes(source, { sourceUrl: name });
} catch (error) {
  console.error(error.stack.replace(/\\n    at [^]*/, ''));
  process.exitCode = 1;
}
`;

function checkArgv({ entry }: Program): string[] {
  const how = TYPESCRIPT.test(entry) ? ['-e', CHECK_TYPESCRIPT, '--'] : ['--check'];
  return [NODE, FEW_THREADS, ...quiet, ...how, entry];
}

function runArgv({ entry, before }: Runnable, { build, memoryBytes }: RunPlace): string[] {
  return [
    NODE,
    FEW_THREADS,
    ...stackFlags(),
    ...quiet,
    `--max-old-space-size=${Math.max(1, Math.floor(memoryBytes / MIB))}`,
    ...(before === undefined ? [] : ['--require', `${build}/${before}`]),
    `${build}/${entry}`,
  ];
}

/** What Node's languages have in common. */
export const node = {
  versionArgv: () => [NODE, '--version'],
  sourceEndings: ['.js', '.mjs', '.cjs'],
  compile: { argv: checkArgv, onlyChecks: true, memory },
  run: { argv: runArgv, memory },
  runsOwnExecutable: false,
  env: () => ({ UV_THREADPOOL_SIZE: '2', OPENSSL_CONF: '/dev/null', ...preloadEnv() }),
  readable: () => [NODE, ...deepStack(), ...preloadLibrary()],
  outOfMemory:
    /JavaScript (?:heap )?out of memory|Fatal process out of memory|Array buffer allocation failed|std::bad_alloc/,
  uncaught: /^Node\.js v\d/m, // the last line of Node's message
} as const satisfies Omit<Language, 'name' | 'aliases' | 'sourceFile' | 'program'>;
