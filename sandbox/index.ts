/** The only entry to the sandbox, which runs untrusted programs. Knows nothing of HTTP, languages or verdicts. */
import { release } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Box, BoxKind } from './box.ts';
import { SERVERS_MAX } from './fork-servers.ts';
import { hideFromOwnUid } from './hide.ts';
import { type Partner, runJoined } from './joined.ts';
import { type JoinedReport, type RunReport, SandboxFault } from './outcome.ts';
import { LauncherPool } from './pool.ts';
import { proveSandbox } from './prove.ts';
import type { ForkServer, RunRequest } from './request.ts';
import { Residue } from './residue.ts';
import { claimStaleRoots, Root } from './root.ts';
import { type Served, type ServeRequest, serve } from './serve.ts';
import { SetAside } from './set-aside.ts';
import { systemPaths } from './system-paths.ts';

export type { Box, Lane } from './box.ts';
export type { Partner } from './joined.ts';
export { type JoinedReport, type Limit, type RunOutcome, type RunReport, SandboxFault } from './outcome.ts';
export type { ForkServer, RunLimits, RunRequest } from './request.ts';
export type { Served, ServeRequest } from './serve.ts';
export { inSlices } from './slices.ts';

export interface SandboxOptions {
  /** An existing folder for everything that submissions write. */
  root: string;
  /** Launchers to start in advance: how many programs will run at once. */
  launchers: number;
  /** Folder of the built `launcher` and `probe`. */
  programs?: string;
  /** What each launcher starts in advance. It starts others when runs ask for them. Default: none. */
  forkServers?: readonly ForkServer[];
  /** How many fork servers a launcher may have, at most 4. Default: 4. */
  forkServersMax?: number;
  /** Called once, when a process or folder is found to have outlived its run. */
  onResidue?: (what: string) => void;
  /** Called for each run that is killed but does not end; the promise resolves when it has. Until then it costs a slot. */
  onSetAside?: (gone: Promise<void>) => void;
}

export interface Sandbox extends AsyncDisposable {
  /** Throws SandboxFault if the sandbox failed, and the signal's reason if that stopped the run. */
  run(request: RunRequest, signal?: AbortSignal): Promise<RunReport>;
  /**
   * Runs two programs at once, each of which reads on stdin what the other writes to stdout. They meet in a box that
   * no other pair is using to meet. Throws as `run` does; then both programs have ended.
   */
  runJoined(pair: readonly [Partner, Partner], box: Box, signal?: AbortSignal): Promise<[JoinedReport, JoinedReport]>;
  /**
   * Starts a program that stays, in a box that nothing else uses, with a connection to it as its stdin and stdout. It runs until an
   * abort, its own end or a limit, and no longer than the sandbox is open: the caller closes the box when it has ended. Throws as `run` does.
   */
  serve(request: ServeRequest, box: Box, signal?: AbortSignal): Promise<Served>;
  /** A folder for one submission, gone with all in it when its `await using` scope ends. */
  openBox(kind?: BoxKind): Box & AsyncDisposable;
  /** What the self-test at startup found, for the operator of the service. */
  readonly evidence: { landlockAbi: number; kernel: string; layers: readonly string[] };
  /** The process or folder that was found to have outlived its run, or null. From then on no result can be trusted. */
  readonly residue: string | null;
  /** How long the service has waited for each run that was killed but does not end, in ms. */
  readonly setAsideMs: readonly number[];
  /** The runs that could be forks of a fork server: how many were, and how many were executed. */
  readonly forkCounts: Readonly<Record<'forked' | 'executed', number>>;
  /** Ends the launchers and removes everything. */
  close(): Promise<void>;
  /** Launcher processes, for tests that kill one. */
  readonly launcherPids: readonly number[];
}

/** How long runs that have been stopped may take to clear their boxes. */
const EMPTY_MS_MAX = 5_000;
const PROGRAMS = join(import.meta.dirname, 'launcher', 'build');

async function closeBox(path: string, root: Root, pool: LauncherPool, residue: Residue): Promise<void> {
  await pool.remove(path);
  const strays = root.closeBox(path);
  if (strays.length > 0) residue.found(`${strays.join(', ')} of no submission is left in the scratch root`);
}

function openBox(root: Root, pool: LauncherPool, residue: Residue, kind: BoxKind = 'box'): Box & AsyncDisposable {
  const box = root.openBox(kind);
  return { ...box, [Symbol.asyncDispose]: () => closeBox(box.path, root, pool, residue) };
}

/** Opens the sandbox and tests it. Throws SandboxFault, which names what is missing or the restriction that does not hold. */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const programs = options.programs ?? PROGRAMS;
  process.umask(0o022); // sources must be readable to the uid of programs
  hideFromOwnUid(PROGRAMS);
  const residue = new Residue(options.onResidue ?? (() => {}));
  const setAside = new SetAside(residue, Math.max(2, options.launchers), options.onSetAside ?? (() => {}));
  const starts = {
    programs,
    folder: options.root,
    servers: options.forkServers ?? [],
    serversMax: options.forkServersMax ?? SERVERS_MAX,
  };
  const pool = new LauncherPool(starts, systemPaths(), residue, setAside);
  let root: Root | undefined;
  const closing = new AbortController();
  const close = async () => {
    closing.abort(new SandboxFault('launcher', 'the sandbox is closed'));
    if (root !== undefined) {
      // A run whose client is gone may still be ending: two runs must not remove the same folder.
      await Promise.race([root.whenEmpty(), sleep(EMPTY_MS_MAX, undefined, { ref: false })]);
      await pool.remove(root.path);
    }
    await pool.close();
  };
  try {
    const landlockAbi = await pool.warm(options.launchers);
    for (const stale of await claimStaleRoots(options.root)) await pool.remove(stale);
    const folder = new Root(options.root);
    root = folder;
    const target = { run: (request: RunRequest) => pool.run(request), openBox: () => openBox(folder, pool, residue) };
    const layers = await proveSandbox(join(programs, 'probe'), target);
    const evidence = { landlockAbi, kernel: release(), layers };
    return toSandbox(folder, pool, { residue, setAside }, evidence, { close, closing: closing.signal });
  } catch (error) {
    await close();
    throw error;
  }
}

function toSandbox(
  root: Root,
  pool: LauncherPool,
  { residue, setAside }: { residue: Residue; setAside: SetAside },
  evidence: Sandbox['evidence'],
  { close, closing }: { close: () => Promise<void>; closing: AbortSignal },
): Sandbox {
  return {
    run: (request, signal) => pool.run(request, signal),
    runJoined: (pair, box, signal) => runJoined(pair, box, pool, signal),
    serve: (request, box, signal) =>
      serve(request, box, pool, signal === undefined ? closing : AbortSignal.any([signal, closing])),
    openBox: (kind) => openBox(root, pool, residue, kind),
    evidence,
    close,
    forkCounts: pool.forkCounts,
    get residue() {
      return residue.what;
    },
    get setAsideMs() {
      return setAside.waitedMs;
    },
    get launcherPids() {
      return pool.pids;
    },
    [Symbol.asyncDispose]: close,
  };
}
