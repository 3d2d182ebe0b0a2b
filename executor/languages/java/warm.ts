/** The compiler that stays. See ARCHITECTURE.md, "Warm compiler". */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoryProfile, Program, SourceFile, WarmCompiler } from '../language.ts';
import { JAVA, madeArchive, smallJvm, use } from './jvm.ts';
import { withoutEscapes } from './source.ts';

const MIB = 1024 * 1024;
const TRAINING = join(import.meta.dirname, 'training');

/** The folder of its classes, and the archive of the JDK's. */
export const WARM_CLASSES = 'warm';
export const WARM_ARCHIVE = 'warm.jsa';

/** javac has a heap of 320 MB and a stack of 1 MB: what does not fit in there has not fitted in here before. */
const HEAP_BYTES = 160 * MIB;
const STACK_BYTES = 768 * 1024;
/** Above this size the heap is collected after a compilation, which takes some 30 ms and returns memory. */
const HEAP_KEPT_BYTES = 32 * MIB;

const memory: MemoryProfile = {
  residentOverheadBytes: 160 * MIB,
  dataTimes: 1,
  dataOverheadBytes: 1024 * MIB, // a JVM reserves more than it touches
  addressSpace: 'unlimited',
  stackBytes: 8 * MIB,
  openFiles: 64,
};

/** `classes` is the folder of its classes. `jvmFlags` use an archive, or make one. */
export const warmArgv = (classes: string, jvmFlags: readonly string[]) => [
  JAVA,
  ...smallJvm,
  ...jvmFlags,
  '-XX:TieredStopAtLevel=1',
  '-XX:ReservedCodeCacheSize=32m',
  '-XX:MaxMetaspaceSize=64m',
  '-XX:+ExitOnOutOfMemoryError', // and not a compiler that goes on with half of what it knows
  '-Xms8m',
  `-Xmx${HEAP_BYTES / MIB}m`,
  '-XX:MaxNewSize=8m',
  '-XX:MinHeapFreeRatio=10',
  '-XX:MaxHeapFreeRatio=30',
  '-cp',
  classes,
  'warm.WarmCompiler',
  String(STACK_BYTES),
  String(HEAP_KEPT_BYTES),
];

/** How javac ends its messages. After an exception in the compiler they end otherwise: with -XDdev, in all cases. */
const FAILURE =
  /(?:^|\n)\d+ errors?\n(?:\d+ warnings?\n)?(?:only showing the first \d+ (?:errors|warnings), of \d+ total; use -X\w+ if you would like to see more\n)*$/;

/** Text that is UTF-8, or null: javac reports what is not, byte by byte. */
function textOf(content: string | Buffer): string | null {
  try {
    return typeof content === 'string'
      ? content
      : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}

/**
 * javac warns of classes in `sun.misc` and the like, but only where the standard file manager finds the platform's. It takes a name
 * with @ or - for something else than a source. What describes a module asks for a folder with one.
 */
const isForBoth = ({ name, content }: SourceFile) => {
  const text = textOf(content);
  return text !== null && !/\bsun\b/.test(withoutEscapes(text)) && !/^[-@]|(?:^|\/)module-info\.java$/.test(name);
};

function sourcesOf({ files }: Program): readonly SourceFile[] | null {
  const sources = files.filter(({ name }) => name.endsWith('.java'));
  return sources.length > 0 && sources.every(isForBoth) ? sources : null;
}

const trainingSource = (name: string): SourceFile => ({ name, content: readFileSync(join(TRAINING, name)) });

/** `output` is the folder of classes below that of the build. */
export const warmCompiler = (output: string): WarmCompiler => ({
  argv: () => madeArchive(WARM_CLASSES).map((classes) => warmArgv(classes, use(madeArchive(WARM_ARCHIVE))))[0] ?? null,
  readable: () => [...madeArchive(WARM_CLASSES), ...madeArchive(WARM_ARCHIVE)],
  memory,
  memoryBytes: HEAP_BYTES,
  sources: sourcesOf,
  output,
  failure: FAILURE,
  training: () => ['Everyday.java', 'Mistakes.java', 'Typing.java'].map((name) => [trainingSource(name)]),
});
