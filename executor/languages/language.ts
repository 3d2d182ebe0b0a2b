/** A source file: a plain relative path and its text, or bytes that may be no text. */
export interface SourceFile {
  name: string;
  content: string | Buffer;
}

/** The sources as they lie in the build folder, and what is to be run of them. */
export interface Program {
  files: readonly SourceFile[];
  /** The file or class that is run, as the run command names it. */
  entry: string;
  /** A file that the runtime loads before it. */
  before?: string;
}

/** All that a run needs to know of a program that was built. */
export type Runnable = Pick<Program, 'entry' | 'before'>;

const MIB = 1024 * 1024;

/** What a runtime needs beyond the program's own data, so that 256 MB means 256 MB of the program's. */
export interface MemoryProfile {
  /** Resident bytes of the runtime itself, added to the limit on the tree's resident memory. */
  residentOverheadBytes: number;
  /**
   * How many times the memory limit a process may map as private writable memory: RLIMIT_DATA counts what is reserved, such as
   * thread stacks and static arrays, although most of it is never touched. What is touched is bounded by the resident limit.
   */
  dataTimes: number;
  /** Private writable bytes that the runtime maps, added to RLIMIT_DATA. */
  dataOverheadBytes: number;
  /** Grace on top of RLIMIT_DATA for RLIMIT_AS, or `unlimited` for a runtime that reserves far more than it touches. */
  addressSpace: { graceBytes: number } | 'unlimited';
  /** RLIMIT_STACK. 0: the stack may grow into the memory limit, and threads get the libc's small default. */
  stackBytes: number;
  /** Descriptors that each process may have open: those of the runtime itself, and 40 or more of the program's. */
  openFiles: number;
}

/**
 * Native code, and what behaves like it. glibc reserves 64 MB of address space for the heap of each thread, hence the grace.
 * Twice the limit, and some more, admits a thread with a stack of twice the limit, and 40 threads with stacks of 2 MB under 64 MB.
 */
export const nativeMemory: MemoryProfile = {
  residentOverheadBytes: 8 * MIB,
  dataTimes: 2,
  dataOverheadBytes: 28 * MIB,
  addressSpace: { graceBytes: 1024 * MIB },
  stackBytes: 0,
  openFiles: 64,
};

/** A compiler of ours reserves no more than it uses. */
export const compilerMemory: MemoryProfile = { ...nativeMemory, dataTimes: 1, dataOverheadBytes: 8 * MIB };

/** What tells a program that it runs on a judge: a macro, a system property or a variable of the environment. */
export const JUDGE = 'ONLINE_JUDGE';

/** No entry of /etc/passwd, which programs cannot read. */
export const USER = 'executor';

/** What the compiler makes. No file of a submission can be called so. */
export const EXECUTABLE = '.main';

/** gcc and g++ are drivers: the compiler proper is a process that they start, and they say by their own name that it was killed. */
export const gccKilled = (name: string) => `${name}: fatal error: Killed signal terminated program `;

/** Where a program runs, and how much memory is its own. */
export interface RunPlace {
  /** The folder it was built in. */
  build: string;
  /** Its working directory, and the one that it may write. */
  folder: string;
  memoryBytes: number;
}

/** A language is data: everything that the service knows of it. Functions ask what was made ahead: nothing is read at import. */
export interface Language {
  name: string;
  aliases: readonly string[];
  /** Prints the version; the first number with a dot in its output is it. */
  versionArgv: () => readonly string[];
  /** The name that a source gets when the caller gave none. */
  sourceFile: string;
  /** How the names of files end that belong to a program. What else is sent with it is data. */
  sourceEndings: readonly string[];
  /** Lays the files out: which names they get, and which of them is run. */
  program: (files: readonly SourceFile[]) => Program;
  compile: {
    argv: (program: Program) => readonly string[];
    /** Nothing is made: only what would fail at the start of every run is found once. */
    onlyChecks: boolean;
    memory: MemoryProfile;
    /** Files outside the system's own that only the compiler must read. */
    readable?: () => readonly string[];
    /**
     * How a line on stderr begins when a process that the compiler started was killed. A source can make the compiler print
     * anything but that: the name that the compiler is called by is another each time.
     */
    killed?: (name: string) => string;
  };
  run: { argv: (program: Runnable, place: RunPlace) => readonly string[]; memory: MemoryProfile };
  /** Whether `run.argv[0]` is what the compiler made, rather than a runtime of ours. */
  runsOwnExecutable: boolean;
  env: () => Readonly<Record<string, string>>;
  /** Files outside the system's own that the runtime must read. */
  readable: () => readonly string[];
  /** What stderr shows when the runtime itself refused an allocation, and the program died of it: the kernel was not asked. */
  outOfMemory?: RegExp;
  /** What stderr shows when an exception ended the program, where the runtime then exits as the program itself might. */
  uncaught?: RegExp;
  /** What stderr shows when it died of reading past the end of its input. */
  inputEnded?: RegExp;
}

/** The usual layout: the files as they are named, and the first is run. */
export function firstFileIsEntry(files: readonly SourceFile[]): Program {
  const [first] = files;
  if (first === undefined) throw new RangeError('a program has at least one file');
  return { files, entry: first.name };
}

/** What is sent with a program and is no part of it. Its first file always is. */
export const dataFiles = ({ sourceEndings }: Language, [, ...others]: readonly SourceFile[]) =>
  others.filter(({ name }) => !sourceEndings.some((ending) => name.endsWith(ending)));

export function namesEndingIn(program: Program, ...endings: string[]): string[] {
  return program.files.map((file) => file.name).filter((name) => endings.some((ending) => name.endsWith(ending)));
}

/** The sources of a native program: the entry whatever its ending, unless it is a header, and what else ends in `endings`. */
export function entryAnd(program: Program, ...endings: string[]): string[] {
  const named = namesEndingIn(program, ...endings);
  const isHeader = /\.(?:h|hh|hpp|hxx)$/.test(program.entry);
  return isHeader && named.length > 0 ? named : [...new Set([program.entry, ...named])];
}
