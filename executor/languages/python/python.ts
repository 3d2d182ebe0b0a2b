import { madeAhead } from '../ahead/made.ts';
import {
  compilerMemory,
  firstFileIsEntry,
  type Language,
  namesEndingIn,
  nativeMemory,
  type Program,
  type SourceFile,
} from '../language.ts';
import { preloadEnv, preloadLibrary, preloadPython } from '../preload/preload.ts';

/* Absolute: the first python3 in a PATH may be one that only its owner can read. */
export const PYTHON = '/usr/bin/python3';

const env = { PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1', PYTHONINTMAXSTRDIGITS: '0' };

/** A fork has all modules of its server in memory. */
const memory = { ...nativeMemory, residentOverheadBytes: 12 * 1024 * 1024, openFiles: 128 };

/** Compiles without running, so that a syntax error is reported once and not by every test. It keeps no file, whose end would take time. */
const CHECK = `
import sys
def check(name):
    with open(name, 'rb') as source:
        compile(source.read(), name, 'exec', dont_inherit=True)
try:
    for name in sys.argv[1:]:
        check(name)
except BaseException as error:
    sys.excepthook(type(error), error.with_traceback(None), None)
    sys.exit(1)
`;

/** Processes, pipes and shared memory, and whatever may load or run code that the source does not show. */
const USERS =
  /\b(?:multiprocessing|concurrent|asyncio|subprocess|shared_memory|posix|pty|ctypes|cffi|joblib|\w*fork\w*|system|popen\w*|pipe2?|\w*spawn\w*|exec\w*|eval|compile|__import__|importlib|runpy|getattr|globals)\b/;

/**
 * A program that names none of these has no use for what is preloaded, and can be run by a fork of an interpreter that has preloaded
 * nothing.
 */
function layOut(files: readonly SourceFile[]): Program {
  const program = { ...firstFileIsEntry(files), forks: true };
  if (!files.some(({ content }) => USERS.test(content.toString()))) return program;
  const modules = Object.fromEntries(preloadPython().map((path) => ['PYTHONPATH', path]));
  return { ...program, forks: false, env: { ...preloadEnv(), ...modules } };
}

/** The folder of the fork server's part that belongs to Python: interpreter.c and forked.py. */
export const FORK_SERVER = 'python';
export const INTERPRETER_LIBRARY = 'interpreter.so';

/** The interpreter that forks for each run; undefined if it was not made ahead. */
export const forkServer = () =>
  madeAhead(FORK_SERVER).map((folder) => ({
    name: 'python',
    argv: [PYTHON],
    env: { ...env, LANG: 'C.UTF-8', PYTHONPATH: folder },
    library: `${folder}/${INTERPRETER_LIBRARY}`,
  }))[0];

export const python = {
  name: 'python',
  aliases: ['py', 'python3'],
  versionArgv: () => [PYTHON, '--version'],
  sourceFile: 'main.py',
  sourceEndings: ['.py'],
  program: layOut,
  compile: {
    argv: (program) => {
      const modules = new Set([program.entry, ...namesEndingIn(program, '.py')]);
      return [PYTHON, '-I', '-S', '-X', 'int_max_str_digits=0', '-c', CHECK, ...modules]; // -I ignores env
    },
    forks: true,
    onlyChecks: true,
    memory: compilerMemory,
  },
  forkServer,
  run: {
    argv: (program, { build }) => [PYTHON, '-B', `${build}/${program.entry}`],
    memory,
  },
  runsOwnExecutable: false,
  env: () => env,
  readable: () => [...preloadLibrary(), ...preloadPython()],
  // The second is the rest of a traceback that itself ran out of memory.
  outOfMemory: /^(?:MemoryError\b|object type name: MemoryError$)/m,
  uncaught: /^Traceback \(most recent call last\):$/m,
  inputEnded: /^EOFError\b/m,
} as const satisfies Language;
