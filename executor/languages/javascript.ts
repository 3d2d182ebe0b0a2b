import { firstFileIsEntry, type Language, type MemoryProfile, type Program, type SourceFile } from './language.ts';

const MIB = 1024 * 1024;
const NODE = process.execPath;

/** V8 reserves gigabytes; its heap is bounded by its own flag, and what it touches by the resident sum. */
const memory: MemoryProfile = {
  residentOverheadBytes: 96 * MIB,
  dataOverheadBytes: 4096 * MIB,
  addressSpace: 'unlimited',
  stackBytes: 64 * MIB,
};

/** Few threads, and a stack deep enough for a recursive search; the rest of RLIMIT_STACK is for native frames. */
const flags = ['--v8-pool-size=1', '--stack-size=60000'];

/** Node looks for a package in every folder above a source, up to the root: it must find one before it leaves the build folder. */
function layOut(files: readonly SourceFile[]): Program {
  const program = firstFileIsEntry(files);
  const hasPackage = files.some(({ name }) => name === 'package.json' || name.startsWith('package.json/'));
  return hasPackage ? program : { ...program, files: [...files, { name: 'package.json', content: '{}' }] };
}

export const javascript = {
  name: 'javascript',
  aliases: ['js', 'node', 'nodejs'],
  versionArgv: [NODE, '--version'],
  sourceFile: 'main.js',
  program: layOut,
  compile: { argv: (program) => [NODE, '--v8-pool-size=1', '--check', program.entry], onlyChecks: true, memory },
  run: {
    argv: (program, { build, memoryBytes }) => [
      NODE,
      ...flags,
      `--max-old-space-size=${Math.max(1, Math.floor(memoryBytes / MIB))}`,
      `${build}/${program.entry}`,
    ],
    memory,
  },
  runsOwnExecutable: false,
  env: { UV_THREADPOOL_SIZE: '2', OPENSSL_CONF: '/dev/null' },
  readable: [NODE],
  outOfMemory:
    /JavaScript (?:heap )?out of memory|Fatal process out of memory|Array buffer allocation failed|std::bad_alloc/,
  uncaught: /^Node\.js v\d/m, // the last line of what Node says then
} as const satisfies Language;
