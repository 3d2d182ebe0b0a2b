import { join } from 'node:path';
import { madeAhead } from '../ahead/made.ts';
import type { Program } from '../language.ts';

export const GCC = '/usr/bin/gcc';

/** The folder of what programs have beside their libc. The files in preload/ say what it does for them. */
export const PRELOAD = 'preload';
export const PRELOAD_LIBRARY = 'preload.so';
/** With temporary files besides: runtimes have a folder for these that is not /tmp. */
export const NATIVE_LIBRARY = 'native.so';
export const PRELOAD_PYTHON = 'python';

/** One of it as a list of one, or an empty list: a program that needs it then fails, as it does without /dev/shm or /tmp. */
const madeOf = (name: string) => madeAhead(PRELOAD).map((folder) => join(folder, name));

export const preloadLibrary = (): readonly string[] => madeOf(PRELOAD_LIBRARY);
export const nativeLibrary = (): readonly string[] => madeOf(NATIVE_LIBRARY);
/** What Python imports by itself when it starts. */
export const preloadPython = (): readonly string[] => madeOf(PRELOAD_PYTHON);

/** Preloads it into a runtime, and into what that starts. */
export const preloadEnv = (): Readonly<Record<string, string>> =>
  Object.fromEntries(preloadLibrary().map((path) => ['LD_PRELOAD', path]));

/** Who names none of these has no use for it; loading it would cost a short program a tenth of its time. */
const USERS =
  /\/tmp|\b(?:sem_open|shm_open|v?fork|system|popen|pipe2?|posix_spawnp?|exec[lv]p?e?|tmpfile|tmpnam|tempnam)\b/;

/** Links it to native programs that can use it, and to no others. */
export function linkNative({ files }: Pick<Program, 'files'>): readonly string[] {
  const isUser = files.some(({ content }) => USERS.test(content.toString()));
  return isUser ? nativeLibrary().map((path) => `-Wl,--no-as-needed,${path},--as-needed`) : [];
}
