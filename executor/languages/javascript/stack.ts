import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { madeAhead } from '../ahead/made.ts';

/** Deep enough for a recursive search. The rest of RLIMIT_STACK, 64 MB, is for native frames. */
export const STACK_KB = 60_000;

/** The folder of what is made ahead for Node. */
export const NODE_AHEAD = 'node';
export const DEEP_STACK = 'deep_stack.node';

let made: readonly string[] | undefined;

/** The module that deepens the stack, as a list of one; an empty list where it was not made. */
export function deepStack(): readonly string[] {
  made ??= madeAhead(NODE_AHEAD)
    .map((folder) => join(folder, DEEP_STACK))
    .filter((path) => existsSync(path));
  return made;
}

/** With the flag, each start takes a fifth longer: see deep_stack.c. */
export function stackFlags(): readonly string[] {
  const [module] = deepStack();
  return module === undefined ? [`--stack-size=${STACK_KB}`] : ['--require', module];
}
