import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeAhead } from '../ahead/make.ts';
import { encodeRequest } from '../warm/frames.ts';
import { compileArgv, JAVAC_ARCHIVE, PROGRAM_ARCHIVE, runArgv } from './java.ts';
import { ARCHIVES, JAVA } from './jvm.ts';
import { WARM_ARCHIVE, WARM_CLASSES, warmArgv } from './warm.ts';

const MIB = 1024 * 1024;
const TRAINING = join(import.meta.dirname, 'training');
const trainingSources = () => readdirSync(TRAINING);
const WARM = join(import.meta.dirname, 'warm');
const warmSources = () => readdirSync(WARM).map((name) => join(WARM, name));
const programOf = (source: string) => ({
  files: [{ name: source, content: '' }],
  entry: source.slice(0, source.indexOf('.')),
});
const everyday = programOf('Everyday.java');
const runHere = (folder: string, flags: readonly string[]) =>
  runArgv(everyday, { build: folder, folder, memoryBytes: 256 * MIB }, flags);

const dumpFlags = [
  '-Xshare:dump',
  '-XX:+UseG1GC', // the one collector of JDK 17 whose heap can be archived
  '-XX:+IgnoreUnrecognizedVMOptions',
  '-XX:+AOTClassLinking', // from JDK 24 on: the classes are linked already, too
];

/** The JVM accepts an archive only if it was made with the same module file and the same flags. */
function madeBy(): string {
  const { size, mtimeMs } = statSync(join(realpathSync(JAVA), '..', '..', 'lib', 'modules'));
  const hash = createHash('sha256');
  for (const source of trainingSources()) hash.update(readFileSync(join(TRAINING, source)));
  for (const source of warmSources()) hash.update(readFileSync(source));
  return [
    execFileSync(JAVA, ['--version'], { encoding: 'utf8' }),
    `${size} bytes, of ${new Date(mtimeMs).toISOString()}`,
    compileArgv(everyday, []).join(' '),
    runHere('', []).join(' '),
    warmArgv('', []).join(' '),
    dumpFlags.join(' '),
    `training ${hash.digest('hex')}\n`,
  ].join('\n');
}

/** Runs a JVM that lists the classes it loads. Throws if it does not exit with `code`. */
function classesLoaded(
  folder: string,
  code: number,
  argvWith: (flags: readonly string[]) => string[],
  input: string | Buffer = '',
): string[] {
  const list = join(folder, 'classes.list');
  const [file = '', ...args] = argvWith([`-XX:DumpLoadedClassList=${list}`]);
  const { status, stderr } = spawnSync(file, args, { cwd: folder, input });
  if (status !== code) throw new Error(`the training ended with ${status} rather than ${code}: ${stderr}`);
  return readFileSync(list, 'utf8').split('\n');
}

/** Removes the class numbers of JDK 25: they differ between lists, and an archive of JDK classes does not need them. */
function archive(file: string, list: string, classes: readonly string[], mainModule: readonly string[]): void {
  const ofTheJdk = classes
    .map((line) => line.replace(/ id: \d+$/, ''))
    .filter((line) => !/\b(?:Everyday\b|warm\/)/.test(line));
  writeFileSync(list, [...new Set(ofTheJdk)].join('\n'));
  execFileSync(
    JAVA,
    [...dumpFlags, `-XX:SharedClassListFile=${list}`, `-XX:SharedArchiveFile=${file}`, ...mainModule],
    { stdio: 'ignore' },
  );
  chmodSync(file, 0o444); // as JDK 17 leaves it
}

/** Makes archives for javac, for programs and for the warm compiler, and compiles that. None contains a class of ours, so they fit any class path. */
export function prepareArchives(): void {
  makeAhead(ARCHIVES, madeBy(), (folder) => {
    const training = join(folder, 'training');
    mkdirSync(training);
    const sources = trainingSources();
    for (const source of sources) copyFileSync(join(TRAINING, source), join(training, source));
    const compiling = sources.flatMap((source) =>
      classesLoaded(training, source === 'Everyday.java' ? 0 : 1, (flags) => compileArgv(programOf(source), flags)),
    );
    const running = classesLoaded(training, 1, (flags) => runHere(training, flags), '3 1 2\n4\n'); // 1: its last exception is not caught
    const warmClasses = join(folder, WARM_CLASSES);
    execFileSync('/usr/bin/javac', ['-encoding', 'UTF-8', '-d', warmClasses, ...warmSources()]);
    const requests = sources.map((name) => encodeRequest([{ name, content: readFileSync(join(TRAINING, name)) }]));
    const warming = classesLoaded(training, 0, (flags) => warmArgv(warmClasses, flags), Buffer.concat(requests));
    const list = join(training, 'all.list');
    const javac = ['--add-modules', 'ALL-DEFAULT', '-m', 'jdk.compiler/com.sun.tools.javac.Main']; // as its launcher has it
    archive(join(folder, JAVAC_ARCHIVE), list, compiling, javac);
    archive(join(folder, PROGRAM_ARCHIVE), list, running, []);
    archive(join(folder, WARM_ARCHIVE), list, warming, []);
    rmSync(training, { recursive: true });
  });
}
