import {
  compilerMemory,
  EXECUTABLE,
  entryAnd,
  firstFileIsEntry,
  gccKilled,
  JUDGE,
  type Language,
  nativeMemory,
  type Program,
} from '../language.ts';
import { linkNative, nativeLibrary } from '../preload/preload.ts';

const sources = (program: Program) => entryAnd(program, '.c');

export const c = {
  name: 'c',
  aliases: ['gcc'],
  versionArgv: () => ['/usr/bin/gcc', '-dumpfullversion'],
  sourceFile: 'main.c',
  sourceEndings: ['.c', '.h'],
  program: firstFileIsEntry,
  compile: {
    argv: (program) => [
      '/usr/bin/gcc',
      '-x',
      'c',
      '-std=gnu17',
      '-O2',
      '-pipe',
      '-fno-lto', // an object's sections would start another compiler on the submission's own bytes
      `-D${JUDGE}`,
      '-o',
      EXECUTABLE,
      ...sources(program),
      ...linkNative(program),
      '-lm',
    ],
    onlyChecks: false,
    memory: compilerMemory,
    killed: gccKilled,
  },
  run: { argv: (_program, { build }) => [`${build}/${EXECUTABLE}`], memory: nativeMemory },
  runsOwnExecutable: true,
  env: () => ({}),
  readable: nativeLibrary,
} as const satisfies Language;
