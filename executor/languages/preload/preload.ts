import { join } from 'node:path';
import { madeAhead } from '../ahead/made.ts';
import type { Program } from '../language.ts';

export const GCC = '/usr/bin/gcc';

/** The folder of the libraries that are preloaded into programs. The sources beside this file say what they do. */
export const PRELOAD = 'preload';
export const PRELOAD_LIBRARY = 'preload.so';
/** For native programs, with a replacement of /tmp as well. Runtimes have their own setting for temporary files. */
export const NATIVE_LIBRARY = 'native.so';
export const PRELOAD_PYTHON = 'python';

/** A file of the folder as a list of one. An empty list if it is missing: programs that use /dev/shm or /tmp then fail. */
const madeOf = (name: string) => madeAhead(PRELOAD).map((folder) => join(folder, name));

export const preloadLibrary = (): readonly string[] => madeOf(PRELOAD_LIBRARY);
export const nativeLibrary = (): readonly string[] => madeOf(NATIVE_LIBRARY);
/** The folder of modules that Python imports when it starts. */
export const preloadPython = (): readonly string[] => madeOf(PRELOAD_PYTHON);

/** The environment that preloads the library into a runtime and its children. */
export const preloadEnv = (): Readonly<Record<string, string>> =>
  Object.fromEntries(preloadLibrary().map((path) => ['LD_PRELOAD', path]));

/** A source that names none of these does not need the library; loading it would cost a short program a tenth of its time. */
const USERS =
  /\/tmp|\b(?:sem_open|shm_open|v?fork|system|popen|pipe2?|posix_spawnp?|exec[lv]p?e?|tmpfile|tmpnam|tempnam)\b/;

/** The linker flags that add the library to a native program that uses it. */
export function linkNative({ files }: Pick<Program, 'files'>): readonly string[] {
  const isUser = files.some(({ content }) => USERS.test(content.toString()));
  return isUser ? nativeLibrary().map((path) => `-Wl,--no-as-needed,${path},--as-needed`) : [];
}
