import {
  EXECUTABLE,
  entryAnd,
  firstFileIsEntry,
  gccKilled,
  type Language,
  nativeMemory,
  type Program,
} from './language.ts';

const sources = (program: Program) => entryAnd(program, '.cpp', '.cc', '.cxx');

export const cpp = {
  name: 'cpp',
  aliases: ['c++', 'g++', 'cc', 'cxx'],
  versionArgv: ['/usr/bin/g++', '-dumpfullversion'],
  sourceFile: 'main.cpp',
  program: firstFileIsEntry,
  compile: {
    argv: (program) => [
      '/usr/bin/g++',
      '-x',
      'c++',
      '-std=gnu++20',
      '-O2',
      '-pipe',
      '-fno-lto',
      '-o',
      EXECUTABLE,
      ...sources(program),
    ],
    memory: nativeMemory,
    killed: gccKilled,
  },
  run: { argv: (_program, { build }) => [`${build}/${EXECUTABLE}`], memory: nativeMemory },
  runsOwnExecutable: true,
  env: {},
  readable: [],
  outOfMemory: /std::bad_alloc|std::bad_array_new_length/,
} as const satisfies Language;
