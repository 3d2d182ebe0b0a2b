import type { Readable } from 'node:stream';
import { execa } from 'execa';
import { CrashRecord } from './crash-record.ts';
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
  #forkServer = 0;
  #retired = false;

  private constructor(path: string, record: CrashRecord) {
    this.#record = record;
    this.#process = spawn(path, record.path);
    const reports = this.#process.stdio[3] as Readable;
    reports.setEncoding('utf8');
    reports.on('data', (text: string) => this.#receive(text));
    reports.on('close', () => this.#fail('launcher', 'its report pipe closed'));
    this.#process.stdin.on('error', () => this.#fail('launcher', 'its request pipe closed'));
    void this.#process.then((result) =>
      this.#fail('launcher', result.shortMessage ?? `it ended with ${result.exitCode}`),
    );
  }

  /** Throws a SandboxFault that names the kernel feature if one is missing. The crash record is kept on the disk of `folder`. */
  static async start(path: string, folder: string, forkServer?: ForkServer): Promise<Launcher> {
    const launcher = new Launcher(path, new CrashRecord(folder));
    const overdue = setTimeout(() => launcher.kill(), START_MS_MAX);
    try {
      const ready = parseReady(await launcher.#nextLine());
      launcher.#landlockAbi = ready.landlock_abi;
      launcher.#worker = ready.worker;
      if (forkServer !== undefined)
        launcher.#forkServer = parseForkServer(await launcher.ask(forkServerFrame(forkServer)));
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
    return children.filter((child) => child !== this.#worker && child !== this.#forkServer);
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
