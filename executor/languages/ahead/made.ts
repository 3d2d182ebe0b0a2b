/** Finds what prepare.ts has made ahead to save compilers and runtimes time. All of it may be missing. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Contains one folder for each thing that is made ahead. */
export const AHEAD = join(import.meta.dirname, '..', 'build');

/** The file that is written last, and says what made the folder. */
export const STAMP = 'made-by';

/** Whether any uid can pass all folders of the path. As root the service gives programs another uid, which may own none of them. */
function isOpenToAll(path: string): boolean {
  const isOpen = (statSync(path).mode & 0o001) !== 0;
  return isOpen && (path === dirname(path) || isOpenToAll(dirname(path)));
}

function find(name: string): readonly string[] {
  const folder = join(AHEAD, name);
  const isThere = existsSync(join(folder, STAMP));
  return isThere && (process.getuid?.() !== 0 || isOpenToAll(folder)) ? [folder] : [];
}

const found = new Map<string, readonly string[]>();

/**
 * The folder as a list of one; an empty list if it was not made, or if programs cannot reach it. It is looked for on the first
 * call only: every run asks, and nothing is made ahead while the service runs.
 */
export function madeAhead(name: string): readonly string[] {
  const folders = found.get(name) ?? find(name);
  found.set(name, folders);
  return folders;
}
