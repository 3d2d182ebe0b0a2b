import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeAhead } from '../ahead/make.ts';
import { PYTHON } from '../python/python.ts';
import { GCC, NATIVE_LIBRARY, PRELOAD, PRELOAD_LIBRARY, PRELOAD_PYTHON } from './preload.ts';

const HERE = import.meta.dirname;
const FOR_ALL = ['blocking_outputs.c', 'shared_objects.c', 'whole_calls.c'].map((name) => join(HERE, name));
const FOR_NATIVE = [...FOR_ALL, join(HERE, 'tmp.c')];
const FLAGS = '-O2 -fPIC -shared -fvisibility=default -Wall -Wextra -Werror -Wl,-z,relro'.split(' ');

/** Builds the preloaded libraries and compiles the Python modules. */
export function preparePreload(): void {
  const modules = globSync(join(HERE, 'python', '*.py')).sort();
  const versions = [GCC, PYTHON].map((command) => execFileSync(command, ['--version'], { encoding: 'utf8' }));
  const sources = [...FOR_NATIVE, ...modules].map((path) => readFileSync(path, 'utf8'));
  const madeBy = [...versions, ...FLAGS, ...sources].join('\n');
  makeAhead(PRELOAD, madeBy, (folder) => {
    execFileSync(GCC, [...FLAGS, '-o', join(folder, PRELOAD_LIBRARY), ...FOR_ALL]);
    execFileSync(GCC, [...FLAGS, '-o', join(folder, NATIVE_LIBRARY), ...FOR_NATIVE]);
    const python = join(folder, PRELOAD_PYTHON);
    for (const path of modules) cpSync(path, join(python, basename(path)));
    // Compared by content, because files have other times in an image.
    execFileSync(PYTHON, ['-m', 'compileall', '-q', '--invalidation-mode', 'unchecked-hash', python]);
  });
}
