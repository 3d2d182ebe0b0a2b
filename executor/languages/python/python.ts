import { compilerMemory, firstFileIsEntry, type Language, namesEndingIn, nativeMemory } from '../language.ts';
import { preloadEnv, preloadLibrary, preloadPython } from '../preload/preload.ts';

/* Absolute: the first python3 in a PATH may be one that only its owner can read. */
export const PYTHON = '/usr/bin/python3';

/** Compiles without running, so that a syntax error is reported once and not by every test. */
const CHECK = `
import sys
try:
    for name in sys.argv[1:]:
        with open(name, 'rb') as source:
            compile(source.read(), name, 'exec', dont_inherit=True)
except BaseException as error:
    sys.excepthook(type(error), error.with_traceback(None), None)
    sys.exit(1)
`;

export const python = {
  name: 'python',
  aliases: ['py', 'python3'],
  versionArgv: () => [PYTHON, '--version'],
  sourceFile: 'main.py',
  sourceEndings: ['.py'],
  program: firstFileIsEntry,
  compile: {
    argv: (program) => {
      const modules = new Set([program.entry, ...namesEndingIn(program, '.py')]);
      return [PYTHON, '-I', '-S', '-c', CHECK, ...modules];
    },
    onlyChecks: true,
    memory: compilerMemory,
  },
  run: {
    argv: (program, { build }) => [PYTHON, '-B', `${build}/${program.entry}`],
    memory: { ...nativeMemory, openFiles: 128 },
  },
  runsOwnExecutable: false,
  env: () => ({
    PYTHONIOENCODING: 'utf-8',
    PYTHONUTF8: '1',
    PYTHONINTMAXSTRDIGITS: '0',
    ...preloadEnv(),
    ...Object.fromEntries(preloadPython().map((path) => ['PYTHONPATH', path])),
  }),
  readable: () => [...preloadLibrary(), ...preloadPython()],
  // The second is the rest of a traceback that itself ran out of memory.
  outOfMemory: /^(?:MemoryError\b|object type name: MemoryError$)/m,
  uncaught: /^Traceback \(most recent call last\):$/m,
  inputEnded: /^EOFError\b/m,
} as const satisfies Language;
