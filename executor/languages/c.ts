import {
  EXECUTABLE,
  entryAnd,
  firstFileIsEntry,
  gccKilled,
  type Language,
  nativeMemory,
  type Program,
} from './language.ts';

const sources = (program: Program) => entryAnd(program, '.c');

export const c = {
  name: 'c',
  aliases: ['gcc'],
  versionArgv: ['/usr/bin/gcc', '-dumpfullversion'],
  sourceFile: 'main.c',
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
      '-o',
      EXECUTABLE,
      ...sources(program),
      '-lm',
    ],
    onlyChecks: false,
    memory: nativeMemory,
    killed: gccKilled,
  },
  run: { argv: (_program, { build }) => [`${build}/${EXECUTABLE}`], memory: nativeMemory },
  runsOwnExecutable: true,
  env: {},
  readable: [],
  outOfMemory: /Cannot allocate memory/, // what perror() says after a refused malloc()
} as const satisfies Language;
