import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where `#include <bits/stdc++.h>` finds the precompiled header: see prepare.ts. */
export const HEADERS = join(import.meta.dirname, 'build');

/** Started as root, the service gives the compiler a uid that may own none of the folders above. */
function isOpenToAll(path: string): boolean {
  const isOpen = (statSync(path).mode & 0o001) !== 0;
  return isOpen && (path === dirname(path) || isOpenToAll(dirname(path)));
}

/** The folder, where it was made and the compiler can get to it: g++ takes one that it cannot enter for an error. */
export function headerFolders(): string[] {
  const isThere = existsSync(join(HEADERS, 'made-by'));
  return isThere && (process.getuid?.() !== 0 || isOpenToAll(HEADERS)) ? [HEADERS] : [];
}
