import { madeAhead } from './ahead.ts';
import { describeSource } from './java-source.ts';
import type { Language, MemoryProfile, Program, Runnable, RunPlace, SourceFile } from './language.ts';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
export const JAVA = '/usr/bin/java';

/** The heap, metaspace and stacks are bounded by flags; what is really touched, by the resident sum. */
const memory: MemoryProfile = {
  residentOverheadBytes: 160 * MIB,
  dataOverheadBytes: 3072 * MIB, // every thread reserves a stack of 32 MB
  addressSpace: 'unlimited',
  stackBytes: 8 * MIB,
};

/** One collector thread instead of one per core, no file in /tmp/hsperfdata, and not a word where an archive is of no use. */
const smallJvm = ['-XX:+UseSerialGC', '-XX:-UsePerfData', '-Xshare:auto', '-Xlog:cds*=off'];
const runFlags = [
  ...smallJvm,
  '-XX:ReservedCodeCacheSize=64m',
  '-XX:MaxMetaspaceSize=96m',
  '-Xss32m', // 800 000 plain frames; an overflow of 64 MB costs the JVM hundreds of its own
  '-Dfile.encoding=UTF-8',
  '-Dstdout.encoding=UTF-8',
];
/** No file of a submission can be called so. */
const CLASSES = '.classes';
const megabytes = (bytes: number) => Math.max(2, Math.floor(bytes / MIB));

/** Longer class names are javac's to refuse; a file could not be called so. */
const CLASS_BYTES_MAX = 200;

const clashes = (name: string, others: readonly SourceFile[]) =>
  others.some((other) => other.name === name || other.name.startsWith(`${name}/`));

/** javac wants a public class in a file of its name: the entry gets the name that its source asks for. */
function layOut(files: readonly SourceFile[]): Program {
  const [entry, ...others] = files;
  if (entry === undefined) throw new RangeError('a program has at least one file');
  const source = describeSource(entry.content.toString());
  const wanted = `${entry.name.slice(0, entry.name.lastIndexOf('/') + 1)}${source.fileClass}.java`;
  const keeps =
    source.fileClass === undefined || Buffer.byteLength(wanted) > CLASS_BYTES_MAX || clashes(wanted, others);
  const name = keeps ? entry.name : wanted;
  return { files: [{ name, content: entry.content }, ...others], entry: source.mainClass ?? 'Main' };
}

/** How javac is called; `jvmFlags` are what is made ahead by it, or for it. */
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

/** How a program is run. */
export function runArgv(program: Runnable, { build, memoryBytes }: RunPlace, jvmFlags: readonly string[]): string[] {
  return [
    JAVA,
    ...runFlags,
    ...jvmFlags,
    `-Xmx${megabytes(memoryBytes)}m`,
    `-XX:MaxDirectMemorySize=${megabytes(memoryBytes)}m`,
    '-cp',
    `${build}/${CLASSES}:${build}`,
    program.entry,
  ];
}

/** The folder of the archives: classes as the JVM has them in memory once it has loaded them. */
export const ARCHIVES = 'archives';
export const JAVAC_ARCHIVE = 'javac.jsa';
export const PROGRAM_ARCHIVE = 'program.jsa';

const archives = madeAhead(ARCHIVES);
const javacArchive = archives.map((folder) => `${folder}/${JAVAC_ARCHIVE}`);
const programArchive = archives.map((folder) => `${folder}/${PROGRAM_ARCHIVE}`);
const use = (archive: readonly string[]) => archive.map((file) => `-XX:SharedArchiveFile=${file}`);

/** The objects in an archive need room, and have pointers of 32 bits: those of a heap of 32 GB and more are longer. */
const holdsArchive = (heapBytes: number) => heapBytes >= 8 * MIB && heapBytes <= 31 * GIB;

export const java = {
  name: 'java',
  aliases: [],
  versionArgv: [JAVA, ...smallJvm, ...use(programArchive), '-version'],
  sourceFile: 'Main.java',
  program: layOut,
  compile: {
    argv: (program) => compileArgv(program, use(javacArchive)),
    onlyChecks: false,
    memory,
    readable: javacArchive,
  },
  run: {
    argv: (program, place) => runArgv(program, place, holdsArchive(place.memoryBytes) ? use(programArchive) : []),
    memory,
  },
  runsOwnExecutable: false,
  env: {},
  readable: programArchive,
  outOfMemory: /java\.lang\.OutOfMemoryError|There is insufficient memory for the Java Runtime/,
  uncaught: /^Exception in thread "/m,
  inputEnded:
    /^Exception in thread "main" java\.util\.NoSuchElementException.*\n\s+at java\.base\/java\.util\.Scanner\./m,
} as const satisfies Language;
