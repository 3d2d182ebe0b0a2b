/** A source file: a plain relative path and its text, or bytes that may be no text. */
export interface SourceFile {
  name: string;
  content: string | Buffer;
}

/** The files of the build folder, and which of them is run. */
export interface Program {
  files: readonly SourceFile[];
  /** The file or class that is run, as the run command names it. */
  entry: string;
  /** A file that the runtime loads before the entry. */
  before?: string;
  /** Environment variables of this program, besides those of its language. */
  env?: Readonly<Record<string, string>>;
  /** Whether a fork of the language's fork server may run it. */
  forks?: boolean;
}

/** Of the sandbox: an interpreter that has started, and forks for each run. */
interface ForkServer {
  name: string;
  argv: readonly string[];
  env: Readonly<Record<string, string>>;
  library: string;
}

/** What a run needs to know of a built program. */
export type Runnable = Pick<Program, 'entry' | 'before' | 'env' | 'forks'>;

const MIB = 1024 * 1024;

/** The memory that a runtime needs itself. It is added to the limits, so that 256 MB are 256 MB of the program's own data. */
export interface MemoryProfile {
  /** Resident bytes of the runtime itself, added to the limit on the tree's resident memory. */
  residentOverheadBytes: number;
  /**
   * RLIMIT_DATA as a multiple of the memory limit. RLIMIT_DATA also counts reserved memory that is never touched, such as thread
   * stacks and static arrays. The limit on resident memory bounds what is touched.
   */
  dataTimes: number;
  /** Private writable bytes that the runtime itself maps; added to RLIMIT_DATA. */
  dataOverheadBytes: number;
  /** RLIMIT_AS exceeds RLIMIT_DATA by `graceBytes`. `unlimited` is for a runtime that reserves far more than it touches. */
  addressSpace: { graceBytes: number } | 'unlimited';
  /** RLIMIT_STACK. With 0 the stack may grow up to the memory limit, and threads get the small default of the libc. */
  stackBytes: number;
  /** RLIMIT_NOFILE: enough for the runtime's own descriptors and at least 40 of the program's. */
  openFiles: number;
}

/**
 * Native code, and runtimes that behave like it. The grace is for glibc, which reserves 64 MB of address space for the heap of each
 * thread. Twice the limit and `dataOverheadBytes` allow a thread stack of twice the limit, or 40 stacks of 2 MB under 64 MB.
 */
export const nativeMemory: MemoryProfile = {
  residentOverheadBytes: 8 * MIB,
  dataTimes: 2,
  dataOverheadBytes: 28 * MIB,
  addressSpace: { graceBytes: 1024 * MIB },
  stackBytes: 0,
  openFiles: 64,
};

/** Compilers reserve no more memory than they use. */
export const compilerMemory: MemoryProfile = { ...nativeMemory, dataTimes: 1, dataOverheadBytes: 8 * MIB };

/** The name by which a program detects a judge: a macro, a system property or an environment variable. */
export const JUDGE = 'ONLINE_JUDGE';

/** The user name that programs see. It is not in /etc/passwd, which programs cannot read. */
export const USER = 'executor';

/** The compiler's output. No file of a submission can have this name. */
export const EXECUTABLE = '.main';

/** gcc and g++ are drivers that start the compiler proper. This begins their message, after their own name, if it was killed. */
export const gccKilled = (name: string) => `${name}: fatal error: Killed signal terminated program `;

/** Where a program runs, and how much memory is its own. */
export interface RunPlace {
  /** The folder of its build. */
  build: string;
  /** Its working directory, the only folder that it may write. */
  folder: string;
  memoryBytes: number;
}

/** A compiler that stays running and compiles one program after another, with the same results as the ordinary one but sooner. */
export interface WarmCompiler {
  /** Starts it; null if it was not made ahead. It reads and writes frames: see warm/frames.ts. */
  argv: () => readonly string[] | null;
  /** Files outside the system's folders that it reads. */
  readable: () => readonly string[];
  memory: MemoryProfile;
  /** What it may take besides what the runtime needs itself. */
  memoryBytes: number;
  /** The sources of a program; null if the results could differ from those of the ordinary compiler. */
  sources: (program: Program) => readonly SourceFile[] | null;
  /** The folder of what it makes, below that of the build. */
  output: string;
  /** Matches the messages of a failure for which the sources are to blame. After any other the ordinary compiler decides. */
  failure: RegExp;
  /** Programs that it compiles several times before it is used: only then is it fast. */
  training: () => readonly (readonly SourceFile[])[];
}

/**
 * Everything that the service knows of a language. Whatever depends on what was made ahead is a function, so that nothing is read from
 * disk at import.
 */
export interface Language {
  name: string;
  aliases: readonly string[];
  /** A command that prints the version: the first number with a dot in its output. */
  versionArgv: () => readonly string[];
  /** The name of a source if the request gives none. */
  sourceFile: string;
  /** The file endings of sources. All other files of a request are data. */
  sourceEndings: readonly string[];
  /** Lays out the files: their names in the build folder, and which of them is run. */
  program: (files: readonly SourceFile[]) => Program;
  compile: {
    argv: (program: Program) => readonly string[];
    /** Whether it only checks the sources and produces nothing, so that a syntax error is reported once and not by every run. */
    onlyChecks: boolean;
    memory: MemoryProfile;
    /** Whether a fork of the language's fork server may compile. */
    forks?: boolean;
    /** Files outside the system's folders that only the compiler reads. */
    readable?: () => readonly string[];
    /**
     * The beginning of a line on stderr by which the compiler reports that a process it started was killed. A source cannot make
     * the compiler print it, because the compiler is called by a different name each time.
     */
    killed?: (name: string) => string;
    /** A compiler that is tried first, if there is one. */
    warm?: WarmCompiler;
  };
  /** For runs with this much memory of their own; undefined if it was not made ahead. */
  forkServer?: (memoryBytes: number) => ForkServer | undefined;
  run: { argv: (program: Runnable, place: RunPlace) => readonly string[]; memory: MemoryProfile };
  /** Whether `run.argv[0]` is the compiler's output rather than an installed runtime. */
  runsOwnExecutable: boolean;
  env: () => Readonly<Record<string, string>>;
  /** Files outside the system's folders that the runtime reads. */
  readable: () => readonly string[];
  /** Matches stderr if the runtime itself refused an allocation and that ended the program. The kernel does not see it. */
  outOfMemory?: RegExp;
  /** Matches stderr if an uncaught exception ended the program and the exit code alone does not show it. */
  uncaught?: RegExp;
  /** Matches stderr if an attempt to read past the end of the input ended the program. */
  inputEnded?: RegExp;
}

/** The default layout: files keep their names, and the first is run. Throws RangeError without files. */
export function firstFileIsEntry(files: readonly SourceFile[]): Program {
  const [first] = files;
  if (first === undefined) throw new RangeError('a program has at least one file');
  return { files, entry: first.name };
}

/** The data files of a request. The first file is always a source. */
export const dataFiles = ({ sourceEndings }: Language, [, ...others]: readonly SourceFile[]) =>
  others.filter(({ name }) => !sourceEndings.some((ending) => name.endsWith(ending)));

export function namesEndingIn(program: Program, ...endings: string[]): string[] {
  return program.files.map((file) => file.name).filter((name) => endings.some((ending) => name.endsWith(ending)));
}

/** The sources of a native program: all files that end in `endings`, and the entry with any ending unless it is a header. */
export function entryAnd(program: Program, ...endings: string[]): string[] {
  const named = namesEndingIn(program, ...endings);
  const isHeader = /\.(?:h|hh|hpp|hxx)$/.test(program.entry);
  return isHeader && named.length > 0 ? named : [...new Set([program.entry, ...named])];
}
