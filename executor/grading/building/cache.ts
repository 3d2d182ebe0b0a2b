import { createHash } from 'node:crypto';
import { existsSync, statfsSync } from 'node:fs';
import type { Box, Sandbox } from '#sandbox';
import type { Runnable } from '../../languages/index.ts';
import type { Compilation, Submission } from '../job.ts';
import { compileLimits } from '../job-limits.ts';
import { type BuildDeps, build } from './compile.ts';
import { type Sealed, seal } from './seal.ts';

const MIB = 1024 * 1024;

export interface CacheBounds {
  entriesMax: number;
  bytesMax: number;
  /** The size limit of one build: a larger one would evict too many others. */
  entryBytesMax: number;
}

/** The bounds of a cache on a disk of this size: at most an eighth of it, which running programs need more. */
export function boundsFor(diskBytes: number): CacheBounds {
  const bytesMax = Math.min(64 * MIB, diskBytes / 8);
  return { entriesMax: 256, bytesMax, entryBytesMax: bytesMax / 8 };
}

/** The bounds of a cache below `scratchRoot`. */
export function boundsOn(scratchRoot: string): CacheBounds {
  const { blocks, bsize } = statfsSync(scratchRoot);
  return boundsFor(blocks * bsize);
}

/** A build in use by one job. Its `await using` scope ends the use. */
export interface Lease extends AsyncDisposable {
  program: Runnable;
  build: string;
  compilation: Compilation;
}

interface Kept {
  program: Runnable;
  compilation: Compilation;
  box: Box & AsyncDisposable;
  sealed: Sealed;
}

interface Entry {
  key: string;
  users: number;
  building: Promise<Kept>;
  /** Stops the compiler when no job waits for it any more. */
  stop: AbortController;
  /** Undefined until the compiler has ended. */
  kept: Kept | undefined;
}

/** A digest of all compiler input: language, version, limits and files. */
function keyOf({ installed, files, compileLimits: limits = compileLimits }: Submission): string {
  const sizes = files.map(({ name, content }) => [name, Buffer.byteLength(content)]);
  const digest = createHash('sha256');
  digest.update(JSON.stringify([installed.language.name, installed.version, limits, sizes]));
  for (const { content } of files) digest.update(content);
  return digest.digest('hex');
}

/** The result of the promise. Throws the signal's reason if that aborts first. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', abort));
}

/**
 * Keeps builds, because the same sources arrive repeatedly: a checker with every submission, a submission for its samples and
 * then for all tests. Each build has a box of its own and is found by a digest of all compiler input. A job that needs a build
 * which is being compiled waits for it. The least recently used build is evicted first, but never one in use. A build that failed
 * or is too large is not kept. (lru-cache does not fit: it would evict a build in use, and not wait until its box is removed.)
 */
export class BuildCache {
  readonly #deps: BuildDeps;
  readonly #bounds: CacheBounds;
  /** In the order of their use, the least recently used first. */
  readonly #entries = new Map<string, Entry>();

  constructor(sandbox: Sandbox, bounds: CacheBounds, warm: BuildDeps['warm'] = new Map()) {
    this.#deps = { sandbox, warm };
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** A build of these sources; if they do not compile, `compilation` says why. Throws SandboxFault, or the signal's reason. */
  async borrow(submission: Submission, signal?: AbortSignal): Promise<Lease> {
    const key = keyOf(submission);
    const lost = this.#takeLost(key);
    const found = this.#entries.get(key);
    const entry = found ?? this.#start(key, submission);
    entry.users++;
    this.#entries.delete(entry.key);
    this.#entries.set(entry.key, entry);
    try {
      await lost?.box[Symbol.asyncDispose]();
      const { program, box, compilation } = await unlessAborted(entry.building, signal);
      return {
        program,
        build: box.build,
        compilation: { ...compilation, cached: found !== undefined && compilation.ok },
        [Symbol.asyncDispose]: () => this.#giveBack(entry),
      };
    } catch (error) {
      await this.#giveBack(entry, error);
      throw error;
    }
  }

  /** Removes all builds. Those in use are removed when their last user is done. */
  async clear(): Promise<void> {
    const idle = [...this.#entries.values()].filter(({ users }) => users === 0);
    this.#entries.clear();
    for (const { kept } of idle) await kept?.box[Symbol.asyncDispose]();
  }

  /** Forgets a build that has lost a file. Returns it if it has no users; otherwise its last user closes its box. */
  #takeLost(key: string): Kept | undefined {
    const entry = this.#entries.get(key);
    if (entry?.kept === undefined || entry.kept.sealed.paths.every((path) => existsSync(path))) return undefined;
    this.#entries.delete(key);
    return entry.users === 0 ? entry.kept : undefined;
  }

  #start(key: string, submission: Submission): Entry {
    const stop = new AbortController();
    const building = this.#build(submission, stop.signal);
    const entry: Entry = { key, users: 0, building, stop, kept: undefined };
    building.then(
      (kept) => {
        entry.kept = kept;
        if (!kept.compilation.ok || kept.sealed.bytes > this.#bounds.entryBytesMax) this.#forget(entry);
      },
      () => this.#forget(entry),
    );
    return entry;
  }

  async #build(submission: Submission, signal: AbortSignal): Promise<Kept> {
    const box = this.#deps.sandbox.openBox('kept');
    try {
      const { program, compilation } = await build(submission, box, this.#deps, signal);
      const { files: _files, ...runnable } = program; // the sources are not kept in memory
      return { program: runnable, compilation, box, sealed: seal(box, compilation) };
    } catch (error) {
      await box[Symbol.asyncDispose]();
      throw error;
    }
  }

  #isKnown(entry: Entry): boolean {
    return this.#entries.get(entry.key) === entry;
  }

  #forget(entry: Entry): void {
    if (this.#isKnown(entry)) this.#entries.delete(entry.key);
  }

  async #giveBack(entry: Entry, reason?: unknown): Promise<void> {
    entry.users--;
    if (entry.users > 0) return;
    if (entry.kept === undefined) await this.#abandon(entry, reason);
    else if (this.#isKnown(entry)) await this.#trim();
    else await entry.kept.box[Symbol.asyncDispose]();
  }

  /** Stops a compilation that no job waits for. When this returns, the compiler has ended and its box is removed. */
  async #abandon(entry: Entry, reason: unknown): Promise<void> {
    this.#forget(entry);
    entry.stop.abort(reason);
    const kept = await entry.building.catch(() => undefined);
    await kept?.box[Symbol.asyncDispose]();
  }

  #isOver(): boolean {
    const bytes = [...this.#entries.values()].reduce((sum, { kept }) => sum + (kept?.sealed.bytes ?? 0), 0);
    return this.#entries.size > this.#bounds.entriesMax || bytes > this.#bounds.bytesMax;
  }

  async #trim(): Promise<void> {
    while (this.#isOver()) {
      const oldest = [...this.#entries.values()].find(({ users }) => users === 0);
      if (oldest === undefined) return;
      this.#forget(oldest);
      await oldest.kept?.box[Symbol.asyncDispose]();
    }
  }
}
