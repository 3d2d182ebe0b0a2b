import { Launcher, type Starts } from './launcher.ts';
import { type JoinedReport, type RunReport, SandboxFault, STAGE_OF_WAITING, STAGES_OF_RESIDUE } from './outcome.ts';
import { parseDone, parseRun } from './report.ts';
import { cancelFrame, type ForkServer, type RunRequest, removeFrame, runFrame } from './request.ts';
import type { Residue } from './residue.ts';
import type { SetAside } from './set-aside.ts';

/** A launcher ends every run by itself. If it is this late, it has failed, and its run fails with it. */
const OVERDUE_MS = 15_000;

const SERVERS_LOST_MAX = 4;

/**
 * Keeps launchers running: a start costs 3 ms, a run in a running launcher 0.2 ms. There are as many as
 * were ever busy at once. A launcher that failed is never used again; one whose run does not end is set aside until it has ended.
 */
export class LauncherPool {
  readonly #starts: Starts;
  readonly #systemPaths: readonly string[];
  readonly #residue: Residue;
  readonly #setAside: SetAside;
  /** How many launchers in a row have lost the server of a name. */
  readonly #serversLost = new Map<string, number>();
  /** Runs that a fork server could have run: by one, and executed. */
  readonly forkCounts = { forked: 0, executed: 0 };
  readonly #idle: Launcher[] = [];
  readonly #all = new Set<Launcher>();
  #closed = false;

  constructor(starts: Starts, systemPaths: readonly string[], residue: Residue, setAside: SetAside) {
    this.#starts = starts;
    this.#systemPaths = systemPaths;
    this.#residue = residue;
    this.#setAside = setAside;
  }

  /** Runs one program. Throws SandboxFault, or the signal's reason if that stopped it. */
  async run(request: RunRequest, signal?: AbortSignal): Promise<RunReport> {
    const { outcome, ...usage } = await this.ask(request, '', signal);
    if (outcome.kind !== 'dismissed') return { outcome, ...usage };
    signal?.throwIfAborted();
    throw new SandboxFault('cancelled', 'nobody asked for that');
  }

  /** Runs one program, which may be joined with another (joined.ts) or serve us (serve.ts). Once it has begun, an abort dismisses it. */
  async ask(
    request: RunRequest,
    meeting: string,
    signal: AbortSignal | undefined,
    connect = '',
  ): Promise<JoinedReport> {
    signal?.throwIfAborted();
    const report = await this.#withLauncher(async (launcher) => {
      const server = await this.#serverFor(request, launcher);
      if (signal?.aborted) return undefined; // it aborted while a launcher was started for the run
      const cancel = () => launcher.tell(cancelFrame());
      signal?.addEventListener('abort', cancel);
      const overdue = setTimeout(() => launcher.kill(), request.limits.wallTimeMs + OVERDUE_MS);
      try {
        const { report, serverLost } = parseRun(
          await launcher.ask(runFrame(request, this.#systemPaths, meeting, connect, server)),
        );
        if (request.forks !== undefined) this.#count(request.forks, report.forked);
        if (serverLost > 0) this.#giveUpOn(launcher, serverLost);
        return report;
      } finally {
        clearTimeout(overdue);
        signal?.removeEventListener('abort', cancel);
      }
    }, connect !== '');
    if (report !== undefined) return report;
    throw signal?.reason;
  }

  /** A fork server that fails again and again before it has forked is not started any more. */
  #isGivenUp({ name }: ForkServer): boolean {
    return (this.#serversLost.get(name) ?? 0) >= SERVERS_LOST_MAX;
  }

  async #serverFor({ forks }: RunRequest, launcher: Launcher): Promise<number> {
    return forks === undefined || this.#isGivenUp(forks) ? 0 : await launcher.serverFor(forks);
  }

  #count({ name }: ForkServer, forked: boolean): void {
    this.forkCounts[forked ? 'forked' : 'executed']++;
    if (forked) this.#serversLost.delete(name);
  }

  #giveUpOn(launcher: Launcher, server: number): void {
    launcher.retire();
    const name = launcher.nameOfServer(server);
    if (name !== undefined) this.#serversLost.set(name, (this.#serversLost.get(name) ?? 0) + 1);
  }

  /** Removes a folder that programs have written, without following anything in it. */
  async remove(path: string): Promise<void> {
    await this.#withLauncher(async (launcher) => parseDone(await launcher.ask(removeFrame(path))));
    this.#lookForStrangers();
  }

  /** After each run a launcher reports whether it has a child left. This checks instead of trusting the report. */
  #lookForStrangers(): void {
    const strangers = this.#idle.flatMap((launcher) => launcher.strangers());
    if (strangers.length > 0) this.#residue.found(`process ${strangers.join(', ')} of a run is left`);
  }

  /** Starts `count` launchers before the first request. Returns the kernel's Landlock ABI. */
  async warm(count: number): Promise<number> {
    const launchers = await Promise.all(Array.from({ length: count }, () => this.#start()));
    this.#idle.push(...launchers);
    return Math.min(...launchers.map((launcher) => launcher.landlockAbi));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all].map((launcher) => launcher.close()));
  }

  get pids(): number[] {
    return [...this.#all].map((launcher) => launcher.pid);
  }

  async #start(forks = true): Promise<Launcher> {
    if (this.#closed) throw new SandboxFault('launcher', 'the sandbox is closed');
    const servers = forks ? this.#starts.servers.filter((server) => !this.#isGivenUp(server)) : [];
    const launcher = await Launcher.start({ ...this.#starts, servers });
    this.#all.add(launcher);
    return launcher;
  }

  #takeIdle(): Launcher | undefined {
    for (let launcher = this.#idle.pop(); launcher !== undefined; launcher = this.#idle.pop()) {
      if (!launcher.failed) return launcher;
      void this.#discard(launcher);
    }
    return undefined;
  }

  /** What lasts has a launcher of its own, which ends with it: there are always idle ones for the slots. */
  async #withLauncher<T>(use: (launcher: Launcher) => Promise<T>, lasts = false): Promise<T> {
    const launcher = lasts ? await this.#start(false) : (this.#takeIdle() ?? (await this.#start()));
    try {
      const result = await use(launcher);
      if (lasts || launcher.retired) await this.#discard(launcher);
      else this.#idle.push(launcher);
      return result;
    } catch (error) {
      const stage = error instanceof SandboxFault ? error.stage : '';
      if (STAGES_OF_RESIDUE.has(stage)) this.#residue.found(String(error));
      if (stage === STAGE_OF_WAITING) this.#leave(launcher);
      else await this.#discard(launcher);
      throw error;
    }
  }

  /** Ends a launcher in any state: when this returns, what it ran is gone or is being waited for. */
  async #discard(launcher: Launcher): Promise<void> {
    this.#all.delete(launcher);
    if (!(await launcher.close())) this.#setAside.add(launcher.gone());
  }

  /** The launcher ends by itself when its run has ended. */
  #leave(launcher: Launcher): void {
    this.#all.delete(launcher);
    this.#setAside.add(launcher.gone());
  }
}
