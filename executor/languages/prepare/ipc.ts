import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GCC, IPC, IPC_LIBRARY } from '../ipc.ts';
import { makeAhead } from './make.ts';

const SOURCE = join(import.meta.dirname, '..', 'ipc', 'ipc.c');

/** Builds the library of named semaphores and shared memory: see ipc/ipc.c. */
export function prepareIpc(): void {
  const madeBy = `${execFileSync(GCC, ['--version'], { encoding: 'utf8' })}${readFileSync(SOURCE, 'utf8')}`;
  makeAhead(IPC, madeBy, (folder) => {
    const flags = ['-O2', '-fPIC', '-shared', '-Wall', '-Wextra', '-Werror', '-Wl,-z,relro,-z,now'];
    execFileSync(GCC, [...flags, '-o', join(folder, IPC_LIBRARY), SOURCE]);
  });
}
