import { describeSource } from './java-source.ts';
import type { Language, MemoryProfile, Program, SourceFile } from './language.ts';

const MIB = 1024 * 1024;
const JAVA = '/usr/bin/java';

/** The heap, metaspace and stacks are bounded by flags; what is really touched, by the resident sum. */
const memory: MemoryProfile = {
  residentOverheadBytes: 160 * MIB,
  dataOverheadBytes: 3072 * MIB, // every thread reserves a stack of 32 MB
  addressSpace: 'unlimited',
  stackBytes: 8 * MIB,
};

/** One collector thread instead of one per core, and no file in /tmp/hsperfdata. */
const smallJvm = ['-XX:+UseSerialGC', '-XX:-UsePerfData', '-Xshare:auto'];
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
  const source = describeSource(entry.content);
  const wanted = `${entry.name.slice(0, entry.name.lastIndexOf('/') + 1)}${source.fileClass}.java`;
  const keeps =
    source.fileClass === undefined || Buffer.byteLength(wanted) > CLASS_BYTES_MAX || clashes(wanted, others);
  const name = keeps ? entry.name : wanted;
  return { files: [{ name, content: entry.content }, ...others], entry: source.mainClass ?? 'Main' };
}

export const java = {
  name: 'java',
  aliases: [],
  versionArgv: [JAVA, ...smallJvm, '-version'],
  sourceFile: 'Main.java',
  program: layOut,
  compile: {
    argv: (program) => [
      '/usr/bin/javac',
      ...[...smallJvm, '-XX:TieredStopAtLevel=1', '-Xmx320m'].map((flag) => `-J${flag}`),
      '-encoding',
      'UTF-8',
      '-proc:none', // an annotation processor would be the submission's code in the compiler
      '-nowarn',
      '-d',
      CLASSES,
      '-cp',
      CLASSES, // and not the folder of the sources, where any file may be called like a class
      ...program.files.map((file) => file.name).filter((name) => name.endsWith('.java')),
    ],
    memory,
  },
  run: {
    argv: (program, { build, memoryBytes }) => [
      JAVA,
      ...runFlags,
      `-Xmx${megabytes(memoryBytes)}m`,
      `-XX:MaxDirectMemorySize=${megabytes(memoryBytes)}m`,
      '-cp',
      `${build}/${CLASSES}:${build}`,
      program.entry,
    ],
    memory,
  },
  runsOwnExecutable: false,
  env: {},
  readable: [],
  outOfMemory: /java\.lang\.OutOfMemoryError|There is insufficient memory for the Java Runtime/,
} as const satisfies Language;
