import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeAhead } from '../ahead/make.ts';
import { GCC } from '../preload/preload.ts';
import { DEEP_STACK, NODE_AHEAD, STACK_KB } from './stack.ts';

const SOURCE = join(import.meta.dirname, 'deep_stack.c');
const FLAGS = [
  '-O2',
  '-fPIC',
  '-shared',
  '-Wall',
  '-Wextra',
  '-Werror',
  '-Wl,-z,relro,-z,now',
  `-DSTACK_KB=${STACK_KB}`,
];

/** Exits with 0 if the stack is as deep as with the flag, but for a hundredth. */
const COMPARE = `
let depth = 0;
const deepen = () => { depth++; deepen(); };
try { deepen(); } catch {}
const flagged = require('node:child_process').execFileSync(
  process.execPath,
  ['--stack-size=${STACK_KB}', '-p', 'let depth = 0; const deepen = () => { depth++; deepen(); }; try { deepen(); } catch {} depth'],
);
process.exit(Math.abs(depth / Number(flagged) - 1) < 0.01 ? 0 : 1);
`;

function works(module: string): boolean {
  const compare = 'ulimit -s 65536 && exec "$0" --require "$1" -e "$2"'; // RLIMIT_STACK of programs
  return spawnSync('sh', ['-c', compare, process.execPath, module, COMPARE], { stdio: 'ignore' }).status === 0;
}

/** Builds the module that deepens Node's stack. Where it does not work, it is not kept, and a flag does the same more slowly. */
export function prepareNode(): void {
  const madeBy = [process.version, ...FLAGS, readFileSync(SOURCE, 'utf8')].join('\n');
  makeAhead(NODE_AHEAD, madeBy, (folder) => {
    const module = join(folder, DEEP_STACK);
    execFileSync(GCC, [...FLAGS, '-o', module, SOURCE]);
    if (works(module)) return;
    process.stderr.write('Node cannot use the module that deepens its stack: programs start more slowly\n');
    rmSync(module);
  });
}
