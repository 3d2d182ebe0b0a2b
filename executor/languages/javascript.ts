import { firstFileIsEntry, type Language, type MemoryProfile } from './language.ts';

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

export const javascript = {
  name: 'javascript',
  aliases: ['js', 'node', 'nodejs'],
  versionArgv: [NODE, '--version'],
  sourceFile: 'main.js',
  program: firstFileIsEntry,
  compile: { argv: (program) => [NODE, '--v8-pool-size=1', '--check', program.entry], memory },
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
  outOfMemory: /JavaScript heap out of memory|Array buffer allocation failed/,
} as const satisfies Language;
