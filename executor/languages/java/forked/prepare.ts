import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAhead } from '../../ahead/make.ts';
import { GCC } from '../../preload/preload.ts';
import { CLASSES, FIRST_HASH, FORK_SERVER, INTERPRETER_LIBRARY, runCommand, TRAINING_CLASS } from '../java.ts';
import { JAVA } from '../jvm.ts';

const HERE = import.meta.dirname;
const INTERFACE = join(HERE, '..', '..', '..', '..', 'sandbox', 'launcher');
const TRAINING = join(HERE, '..', 'training', `${TRAINING_CLASS}.java`);
const HASHING = join(HERE, 'FirstHash.java');
const FLAGS = ['-O2', '-fPIC', '-shared', '-Wall', '-Wextra', '-Werror', '-Wl,-z,relro', '-I', INTERFACE];
const MEMORY_BYTES = 256 * 1024 * 1024;

const sources = () => readdirSync(HERE).filter((name) => /\.[ch]$/.test(name));
const printHash = (build: string) =>
  runCommand({ entry: 'FirstHash' }, { build, folder: build, memoryBytes: MEMORY_BYTES });

/** Builds the fork server's part that belongs to Java. The archives must have been made. */
export function prepareJavaForkServer(): void {
  const versions = [GCC, JAVA].map((command) => execFileSync(command, ['--version'], { encoding: 'utf8' }));
  const paths = [...sources().map((name) => join(HERE, name)), TRAINING, HASHING, join(INTERFACE, 'interpreter.h')];
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  const include = join(realpathSync(JAVA), '..', '..', 'include');
  makeAhead(FORK_SERVER, [...versions, ...FLAGS, include, ...printHash(''), ...texts].join('\n'), (folder) => {
    const units = paths.filter((path) => path.endsWith('.c'));
    const headers = ['-I', include, '-I', join(include, 'linux')];
    execFileSync(GCC, [...FLAGS, ...headers, '-o', join(folder, INTERPRETER_LIBRARY), ...units]);
    execFileSync('/usr/bin/javac', ['-encoding', 'UTF-8', '-d', join(folder, CLASSES), TRAINING, HASHING]);
    const [java = '', ...args] = printHash(folder);
    writeFileSync(join(folder, FIRST_HASH), execFileSync(java, args));
  });
}
