import { existsSync } from 'node:fs';

const MOLD = '/usr/bin/mold';

/**
 * mold links a C++ program in a third of the time of GNU ld; for C, which has fewer libraries, it gains nothing. It runs as one process
 * with one thread: what it does in a process of its own would not be part of the compilation, and our programs are too small for
 * several threads. Like GNU ld it makes the stack executable if an object asks for it.
 */
const WITH_MOLD = ['-fuse-ld=mold', '-Wl,--no-fork,--thread-count=1,-z,execstack-if-needed'];

let chosen: readonly string[] | undefined;

/** The flags that choose the linker of C++; none, so GNU ld, where mold is not installed. It is looked for on the first call only. */
export function linker(): readonly string[] {
  chosen ??= existsSync(MOLD) ? WITH_MOLD : [];
  return chosen;
}
