import { madeAhead } from '../ahead/made.ts';
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
import { linker } from './linker.ts';

const sources = (program: Program) => entryAnd(program, '.cpp', '.cc', '.cxx');

export const GXX = '/usr/bin/g++';

/** A compilation can use the precompiled header only with exactly these flags. */
export const cppFlags = ['-std=gnu++20', '-O2', '-pipe', '-fno-lto', `-D${JUDGE}`] as const;

/** All of the standard library. */
export const HEADER = 'bits/stdc++.h';

/**
 * The headers that are precompiled. g++ uses one of them where it is the first that a source includes, so a program sees what it has
 * included and nothing else. Each takes some 30 MB of disk: these are what most programs begin with.
 */
export const PRECOMPILED = [HEADER, 'iostream', 'vector'] as const;

/** The folder in which g++ finds them. */
export const HEADERS = 'headers';

const headers = () => madeAhead(HEADERS);

export const cpp = {
  name: 'cpp',
  aliases: ['c++', 'g++', 'cc', 'cxx'],
  versionArgv: () => [GXX, '-dumpfullversion'],
  sourceFile: 'main.cpp',
  sourceEndings: ['.cpp', '.cc', '.cxx', '.h', '.hh', '.hpp', '.hxx'],
  program: firstFileIsEntry,
  compile: {
    argv: (program) => [
      GXX,
      '-x',
      'c++',
      ...cppFlags,
      ...headers().flatMap((folder) => ['-I', folder]),
      '-o',
      EXECUTABLE,
      ...sources(program),
      ...linker(),
      ...linkNative(program),
    ],
    onlyChecks: false,
    memory: compilerMemory,
    readable: headers,
    killed: gccKilled,
  },
  run: { argv: (_program, { build }) => [`${build}/${EXECUTABLE}`], memory: nativeMemory },
  runsOwnExecutable: true,
  env: () => ({}),
  readable: nativeLibrary,
} as const satisfies Language;
