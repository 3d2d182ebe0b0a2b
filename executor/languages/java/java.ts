import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeAhead } from '../ahead/made.ts';
import {
  JUDGE,
  type Language,
  type MemoryProfile,
  type Program,
  type Runnable,
  type RunPlace,
  type SourceFile,
  USER,
} from '../language.ts';
import { preloadEnv, preloadLibrary } from '../preload/preload.ts';
import { JAVA, madeArchive, smallJvm, use } from './jvm.ts';
import { describeSource } from './source.ts';
import { warmCompiler } from './warm.ts';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;

/** Flags bound the heap, metaspace and stacks. The limit on resident memory bounds what is touched; a fork has what its server has loaded. */
const memory: MemoryProfile = {
  residentOverheadBytes: 172 * MIB,
  dataTimes: 1,
  dataOverheadBytes: 5 * GIB, // 128 threads reserve a stack of 32 MB each
  addressSpace: 'unlimited',
  stackBytes: 8 * MIB,
  openFiles: 128,
};

const runFlags = [
  ...smallJvm,
  '-XX:-UseContainerSupport', // the sandbox does not show control groups, and a fork server would see them
  '-XX:ReservedCodeCacheSize=64m',
  '-XX:MaxMetaspaceSize=96m',
  '-Xss32m', // 800 000 plain frames; an overflow of 64 MB costs the JVM hundreds of its own
  '-Dfile.encoding=UTF-8',
  '-Dstdout.encoding=UTF-8',
  `-Duser.name=${USER}`, // the JVM would look for it in /etc/passwd
  `-D${JUDGE}=true`,
];
/** No file of a submission can have this name. */
export const CLASSES = '.classes';
const megabytes = (bytes: number) => Math.max(2, Math.floor(bytes / MIB));

/** What the runtime itself has in the old generation: in a fork, what its server has loaded. And an array has a header. */
const RUNTIME_OLD_MB = 4;

/**
 * SerialGC keeps a large array in the old generation, so the old generation alone may be as large as the limit. The young generation
 * is added to it, and may be as large as in a heap of the limit. Only its maximum is set, so that its initial size stays small.
 */
function heapMegabytes(memoryBytes: number) {
  const old = megabytes(memoryBytes) + RUNTIME_OLD_MB;
  const young = Math.max(1, Math.floor(megabytes(memoryBytes) / 3));
  return { young, all: old + young };
}

/** A longer class name cannot be a file name. javac refuses such a class itself. */
const CLASS_BYTES_MAX = 200;

const clashes = (name: string, others: readonly SourceFile[]) =>
  others.some((other) => other.name === name || other.name.startsWith(`${name}/`));

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** Removes a byte order mark, which javac takes for a character of the source. */
function withoutMark({ name, content }: SourceFile): SourceFile {
  if (typeof content === 'string') return { name, content: content.replace(/^\ufeff/, '') };
  return { name, content: content.subarray(0, 3).equals(BYTE_ORDER_MARK) ? content.subarray(3) : content };
}

/** What tells a program when its JVM was started, and what shows identity hashes in the order of its output: not all are those of a fresh JVM. */
const OBSERVERS = /\b(?:management|enum|identityHashCode|IdentityHashMap)\b/;

/** javac requires a public class to be in a file of the same name, so the entry is renamed to the class of its source. */
function layOut(files: readonly SourceFile[]): Program {
  const [entry, ...others] = files.map((file, at) =>
    at === 0 || file.name.endsWith('.java') ? withoutMark(file) : file,
  );
  if (entry === undefined) throw new RangeError('a program has at least one file');
  const source = describeSource(entry.content.toString(), entry.name);
  const wanted = `${entry.name.slice(0, entry.name.lastIndexOf('/') + 1)}${source.fileClass}.java`;
  const keeps =
    source.fileClass === undefined || Buffer.byteLength(wanted) > CLASS_BYTES_MAX || clashes(wanted, others);
  const name = keeps ? entry.name : wanted;
  const forks = !files.some(({ content }) => OBSERVERS.test(content.toString()));
  return { files: [{ name, content: entry.content }, ...others], entry: source.mainClass ?? 'Main', forks };
}

/** The command line of javac. `jvmFlags` use an archive, or make one. */
export function compileArgv(program: Program, jvmFlags: readonly string[]): string[] {
  return [
    '/usr/bin/javac',
    ...[...smallJvm, '-XX:TieredStopAtLevel=1', '-Xmx320m', ...jvmFlags].map((flag) => `-J${flag}`),
    '-encoding',
    'UTF-8',
    '-proc:none', // an annotation processor would be the submission's code in the compiler
    '-nowarn',
    '-d',
    CLASSES,
    '-cp',
    CLASSES, // and not the folder of the sources, where any file may be called like a class
    ...program.files.map((file) => file.name).filter((name) => name.endsWith('.java')),
  ];
}

/** The command line of a program. `jvmFlags` use an archive, or make one. */
export function runArgv(
  program: Runnable,
  { build, folder, memoryBytes }: RunPlace,
  jvmFlags: readonly string[],
): string[] {
  const heap = heapMegabytes(memoryBytes);
  return [
    JAVA,
    ...runFlags,
    ...jvmFlags,
    `-Djava.io.tmpdir=${folder}`, // the JVM knows of no TMPDIR
    `-Duser.home=${folder}`, // and looks for HOME in /etc/passwd
    `-Xmx${heap.all}m`,
    `-XX:MaxNewSize=${heap.young}m`,
    `-XX:MaxDirectMemorySize=${megabytes(memoryBytes)}m`,
    '-cp',
    `${build}/${CLASSES}:${build}`,
    program.entry,
  ];
}

export const JAVAC_ARCHIVE = 'javac.jsa';
export const PROGRAM_ARCHIVE = 'program.jsa';

const javacArchive = () => madeArchive(JAVAC_ARCHIVE);
const programArchive = () => madeArchive(PROGRAM_ARCHIVE);

/** The objects of an archive need space in the heap, and 32-bit pointers, which a heap of 32 GB or more does not have. */
const holdsArchive = (memoryBytes: number) =>
  memoryBytes >= 8 * MIB && heapMegabytes(memoryBytes).all <= (31 * GIB) / MIB;

/** The folder of the fork server's part that belongs to Java: its library, and the training program. */
export const FORK_SERVER = 'java';
export const INTERPRETER_LIBRARY = 'interpreter.so';
export const TRAINING_CLASS = 'Everyday';
const trained = { entry: TRAINING_CLASS };
/** The file with the identity hash that a program finds first. */
export const FIRST_HASH = 'first-hash';
const firstHash = (build: string) => readFileSync(join(build, FIRST_HASH), 'utf8');

/** The JVM that forks for each run with this much memory; undefined if it was not made ahead. */
const forkServer = (memoryBytes: number) =>
  madeAhead(FORK_SERVER).map((build) => ({
    name: `java ${megabytes(memoryBytes)}`, // the flags depend on nothing else
    argv: [...runCommand(trained, { build, folder: '/tmp', memoryBytes }), firstHash(build)],
    env: { ...preloadEnv(), LANG: 'C.UTF-8', HOME: '/tmp' },
    library: `${build}/${INTERPRETER_LIBRARY}`,
  }))[0];

export const runCommand = (program: Runnable, place: RunPlace) =>
  runArgv(program, place, holdsArchive(place.memoryBytes) ? use(programArchive()) : []);

export const java = {
  name: 'java',
  aliases: [],
  versionArgv: () => [JAVA, ...smallJvm, ...use(programArchive()), '-version'],
  sourceFile: 'Main.java',
  sourceEndings: ['.java'],
  program: layOut,
  compile: {
    argv: (program) => compileArgv(program, use(javacArchive())),
    onlyChecks: false,
    memory,
    readable: javacArchive,
    warm: warmCompiler(CLASSES),
  },
  forkServer,
  run: { argv: runCommand, memory },
  runsOwnExecutable: false,
  env: preloadEnv,
  readable: () => [...programArchive(), ...preloadLibrary()],
  // The error for too many threads does not count: if memory for a stack was refused, the kernel refused it.
  outOfMemory:
    /java\.lang\.OutOfMemoryError(?!: unable to create (?:new )?native thread)|There is insufficient memory for the Java Runtime/,
  uncaught: /^Exception in thread "/m,
  inputEnded:
    /^Exception in thread "main" java\.util\.NoSuchElementException.*\n\s+at java\.base\/java\.util\.Scanner\./m,
} as const satisfies Language;
