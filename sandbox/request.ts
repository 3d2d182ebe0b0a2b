/** Every limit of one run. All are required: a forgotten limit must be a type error, not "unlimited". */
export interface RunLimits {
  /** User and system time of the whole tree. */
  cpuTimeMs: number;
  wallTimeMs: number;
  /** Resident memory, summed over the tree. */
  memoryBytes: number;
  /** RLIMIT_DATA: private writable memory of one process. */
  dataBytes: number;
  /** RLIMIT_AS; 0 (no limit) for the runtimes that reserve far more than they touch. */
  addressSpaceBytes: number;
  /** RLIMIT_STACK; with 0 only the other memory limits bound the stack. */
  stackBytes: number;
  /** Descriptors of each process, at most OPEN_FILES_MAX of become.h. */
  openFiles: number;
  /** Of stdout and of stderr, each. */
  outputBytes: number;
  /** Of one file in the writable folder. */
  fileBytes: number;
  /** Of all files in the writable folder. */
  scratchBytes: number;
  scratchFiles: number;
  processes: number;
  /** Threads of all processes. */
  tasks: number;
}

export interface RunRequest {
  /** `compile` changes file modes without asking the launcher, as linkers need, and changes no times. */
  profile: 'run' | 'compile';
  /** The first is the executable, as an absolute path, unless `executable` names it. */
  argv: readonly string[];
  executable?: string;
  env: Readonly<Record<string, string>>;
  /** Files and folders that may be read and executed, besides the system's own. */
  readable: readonly string[];
  /** The one writable folder, and the working directory. */
  folder: string;
  /**
   * Whether the launcher creates `folder`: empty before the run, and emptied or removed after it. A populated folder was made
   * for this run with files in it, and is removed after it.
   */
  fresh: boolean | 'populated';
  stdin: string;
  stdout: string;
  stderr: string;
  /** The server whose fork may run it, in the place of `argv[0]`. Without one, or where it is not ready, that is executed. */
  forks?: ForkServer | undefined;
  /** Where to record how stdout and stderr interleave, for `profile: 'run'`: each write to stderr then waits for the launcher. */
  order?: string | undefined;
  limits: RunLimits;
}

/** An interpreter that a launcher starts once, and that forks for its runs: see launcher/fork_server.h. */
export interface ForkServer {
  /** Two servers of one name are the same. */
  name: string;
  argv: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Implements launcher/interpreter.h. It is preloaded, before what `env` preloads. */
  library: string;
}

const LENGTH_BYTES = 4;

/** The format on the pipe: see launcher/request.c. Throws for a NUL, which would start another field. */
function frame(fields: readonly string[]): Buffer {
  if (fields.some((field) => field.includes('\0'))) throw new RangeError('a request field contains NUL');
  const body = Buffer.from(`${fields.join('\0')}\0`);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
}

/**
 * `meeting` is where two joined runs meet: a path in a folder of the service, the same for both. `connect` is where the service
 * listens for a run that serves it. Both are empty for any other run. `server` is the number of the fork server that may run it, or 0.
 */
export function runFrame(
  request: RunRequest,
  systemPaths: readonly string[],
  meeting: string,
  connect: string,
  server: number,
): Buffer {
  const { limits } = request;
  return frame([
    request.profile,
    `executable=${request.executable ?? request.argv[0]}`,
    ...request.argv.map((argument) => `argv=${argument}`),
    ...Object.entries(request.env).map(([name, value]) => `env=${name}=${value}`),
    ...systemPaths.map((path) => `read=${path}`),
    ...request.readable.map((path) => `read=${path}`),
    `folder=${request.folder}`,
    `fresh=${request.fresh === 'populated' ? 2 : Number(request.fresh)}`,
    `in=${request.stdin}`,
    `out=${request.stdout}`,
    `err=${request.stderr}`,
    `order=${request.order ?? ''}`,
    `join=${meeting}`,
    `forks=${server}`,
    `connect=${connect}`,
    `cpu_ms=${limits.cpuTimeMs}`,
    `wall_ms=${limits.wallTimeMs}`,
    `memory_bytes=${limits.memoryBytes}`,
    `data_bytes=${limits.dataBytes}`,
    `address_bytes=${limits.addressSpaceBytes}`,
    `stack_bytes=${limits.stackBytes}`,
    `open_files=${limits.openFiles}`,
    `output_bytes=${limits.outputBytes}`,
    `file_bytes=${limits.fileBytes}`,
    `scratch_bytes=${limits.scratchBytes}`,
    `scratch_files=${limits.scratchFiles}`,
    `processes=${limits.processes}`,
    `tasks=${limits.tasks}`,
  ]);
}

/** Starts a fork server of a launcher, in the place of the one that had the number. `env` has what is preloaded. */
export const forkServerFrame = ({ argv, env }: Pick<ForkServer, 'argv' | 'env'>, number: number) =>
  frame([
    'fork_server',
    `forks=${number}`,
    `executable=${argv[0]}`,
    ...argv.map((argument) => `argv=${argument}`),
    ...Object.entries(env).map(([name, value]) => `env=${name}=${value}`),
  ]);

export const removeFrame = (path: string) => frame(['remove', `path=${path}`]);
export const cancelFrame = () => frame(['cancel']);
