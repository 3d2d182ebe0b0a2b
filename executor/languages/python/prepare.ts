import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAhead } from '../ahead/make.ts';
import { GCC } from '../preload/preload.ts';
import { FORK_SERVER, INTERPRETER_LIBRARY, PYTHON } from './python.ts';

const HERE = import.meta.dirname;
const INTERFACE = join(HERE, '..', '..', '..', 'sandbox', 'launcher');
const SOURCES = [join(HERE, 'interpreter.c'), join(HERE, 'forked.py')] as const;
const FLAGS = ['-O2', '-fPIC', '-shared', '-Wall', '-Wextra', '-Werror', '-Wl,-z,relro', '-I', INTERFACE];

/** Builds the fork server's part that belongs to Python. */
export function prepareForkServer(): void {
  const versions = [GCC, PYTHON].map((command) => execFileSync(command, ['--version'], { encoding: 'utf8' }));
  const texts = [...SOURCES, join(INTERFACE, 'interpreter.h')].map((path) => readFileSync(path, 'utf8'));
  makeAhead(FORK_SERVER, [...versions, ...FLAGS, ...texts].join('\n'), (folder) => {
    const [library, module] = SOURCES;
    execFileSync(GCC, [...FLAGS, '-o', join(folder, INTERPRETER_LIBRARY), library]);
    cpSync(module, join(folder, 'forked.py'));
    execFileSync(PYTHON, ['-m', 'compileall', '-q', '--invalidation-mode', 'unchecked-hash', folder]);
  });
}
