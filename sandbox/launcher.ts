import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { execa } from 'execa';
import { CrashRecord } from './crash-record.ts';
import { ForkServers } from './fork-servers.ts';
import { SandboxFault } from './outcome.ts';
import { parseForkServer, parseReady } from './report.ts';
import { type ForkServer, forkServerFrame } from './request.ts';
import { childrenOf } from './residue.ts';

const LINE_BYTES_MAX = 64 * 1024;
const START_MS_MAX = 10_000;

/** Starts a launcher process. The only place in our code that starts a process. */
function spawn(path: string, record: string) {
  return execa(path, [record], {
    cwd: '/',
    env: {},
    extendEnv: false, // a submission must not see our environment
    stdio: ['pipe', 'ignore', 'inherit', 'pipe'], // 0: requests, 2: our own diagnostics, 3: one report per request
    buffer: false,
    stripFinalNewline: false,
    cleanup: true, // it dies with the service, and its program dies with it
    reject: false, // an exit status is a value, not an exception
  });
}

interface Waiting {
  resolve: (line: string) => void;
  reject: (fault: SandboxFault) => void;
}

/** How launchers start. */
export interface Starts {
  /** The folder of the built programs. */
  programs: string;
  /** Crash records are kept on the disk of this folder. */
  folder: string;
  /** The fork servers that are started at once, and how many there may be. */
  servers: readonly ForkServer[];
  serversMax: number;
}

/** One launcher process, which answers one request after another. Once it has failed it stays failed. */
export class Launcher {
  readonly #process: ReturnType<typeof spawn>;
  #waiting: Waiting | undefined;
  #received = '';
  #fault: SandboxFault | undefined;
  readonly #record: CrashRecord;
  #closing: Promise<boolean> | undefined;
  #landlockAbi = 0;
  #worker = 0;
  readonly #servers: ForkServers;
  readonly #programs: string;
  #retired = false;

  private constructor({ programs, serversMax }: Starts, record: CrashRecord) {
    this.#servers = new ForkServers(serversMax);
    this.#record = record;
    this.#programs = programs;
    this.#process = spawn(join(programs, 'launcher'), record.path);
    const reports = this.#process.stdio[3] as Readable;
    reports.setEncoding('utf8');
    reports.on('data', (text: string) => this.#receive(text));
    reports.on('close', () => this.#fail('launcher', 'its report pipe closed'));
    this.#process.stdin.on('error', () => this.#fail('launcher', 'its request pipe closed'));
    void this.#process.then((result) =>
      this.#fail('launcher', result.shortMessage ?? `it ended with ${result.exitCode}`),
    );
  }

  /** Throws a SandboxFault that names the kernel feature if one is missing. */
  static async start(starts: Starts): Promise<Launcher> {
    const launcher = new Launcher(starts, new CrashRecord(starts.folder));
    const overdue = setTimeout(() => launcher.kill(), START_MS_MAX);
    try {
      const ready = parseReady(await launcher.#nextLine());
      launcher.#landlockAbi = ready.landlock_abi;
      launcher.#worker = ready.worker;
      for (const server of starts.servers) await launcher.#startServer(server);
    } catch (error) {
      await launcher.close();
      throw error;
    } finally {
      clearTimeout(overdue);
      launcher.#record.unlink();
    }
    return launcher;
  }

  get landlockAbi(): number {
    return this.#landlockAbi;
  }

  get failed(): boolean {
    return this.#fault !== undefined;
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Sends one request and returns the line that answers it. */
  ask(frame: Buffer): Promise<string> {
    const line = this.#nextLine();
    this.#process.stdin.write(frame);
    return line;
  }

  /** The number of a fork server for a run; 0 if there is none. It starts one that is wanted often. */
  async serverFor(server: ForkServer): Promise<number> {
    const number = this.#servers.use(server.name);
    if (number > 0 || !this.#servers.isDue(server.name)) return number;
    const overdue = setTimeout(() => this.kill(), START_MS_MAX);
    try {
      return await this.#startServer(server);
    } finally {
      clearTimeout(overdue);
    }
  }

  /** The fork server that had this number when it was lost. */
  nameOfServer(number: number): string | undefined {
    return this.#servers.nameOf(number);
  }

  async #startServer({ name, argv, env, library }: ForkServer): Promise<number> {
    const { LD_PRELOAD: others, ...rest } = env;
    const libraries = [join(this.#programs, 'fork_server.so'), library, ...(others === undefined ? [] : [others])];
    if (libraries.some((path) => /[ :]/.test(path))) return 0; // as ld.so separates them
    const number = this.#servers.nextNumber();
    if (number === 0) return 0;
    const frame = forkServerFrame({ argv, env: { ...rest, LD_PRELOAD: libraries.join(':') } }, number);
    this.#servers.started(number, name, parseForkServer(await this.ask(frame)));
    return number;
  }

  /** Sends a request that has no answer of its own. */
  tell(frame: Buffer): void {
    if (this.#fault === undefined) this.#process.stdin.write(frame);
  }

  /** For a launcher that does not answer: its keeper and worker end each other, and what they ran. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }

  /** Processes of a launcher that should have none, because nothing runs. */
  strangers(): number[] {
    const children = [...childrenOf(this.pid), ...childrenOf(this.#worker)];
    return children.filter((child) => child !== this.#worker && !this.#servers.isOne(child));
  }

  /** It has answered its last request: it is to be closed, and another started in its place. */
  retire(): void {
    this.#retired = true;
  }

  get retired(): boolean {
    return this.#retired;
  }

  /** Ends the process. When it is gone, resolves to whether everything it ran is gone, too. */
  close(): Promise<boolean> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<boolean> {
    this.#fail('launcher', 'it was closed');
    this.#process.stdin.end();
    await this.#process;
    return await this.#record.sweep();
  }

  /** Resolves when it has ended by itself, or by a signal, and everything that it ran is gone. */
  async gone(): Promise<void> {
    await this.#process;
    if (!(await this.close())) await this.#record.gone();
  }

  #nextLine(): Promise<string> {
    if (this.#fault !== undefined) return Promise.reject(this.#fault);
    if (this.#waiting !== undefined) return Promise.reject(new SandboxFault('launcher', 'two requests at once'));
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  #receive(text: string): void {
    this.#received += text;
    const end = this.#received.indexOf('\n');
    if (end < 0 && this.#received.length > LINE_BYTES_MAX) this.#fail('launcher', 'a report without an end');
    if (end < 0) return;
    const line = this.#received.slice(0, end);
    this.#received = this.#received.slice(end + 1);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting === undefined) this.#fail('launcher', 'a report that nobody asked for');
    else waiting.resolve(line);
  }

  #fail(stage: string, detail: string): void {
    this.#fault ??= new SandboxFault(stage, detail);
    this.#waiting?.reject(this.#fault);
    this.#waiting = undefined;
  }
}
