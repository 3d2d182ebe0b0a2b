import { createHash } from 'node:crypto';
import { existsSync, statfsSync } from 'node:fs';
import type { Box, Sandbox } from '#sandbox';
import type { Runnable } from '../../languages/index.ts';
import type { Compilation, Submission } from '../job.ts';
import { compileLimits } from '../job-limits.ts';
import { build } from './compile.ts';
import { type Sealed, seal } from './seal.ts';

const MIB = 1024 * 1024;

export interface CacheBounds {
  entriesMax: number;
  bytesMax: number;
  /** Of one build: what is larger drives too many others out. */
  entryBytesMax: number;
}

/** On a small disk, most of it is for what runs. */
export function boundsOn(scratchRoot: string): CacheBounds {
  const { blocks, bsize } = statfsSync(scratchRoot);
  const bytesMax = Math.min(64 * MIB, (blocks * bsize) / 8);
  return { entriesMax: 256, bytesMax, entryBytesMax: bytesMax / 8 };
}

/** A build that is lent; given back when its `await using` scope ends. */
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
  /** Stops the compiler, when nobody waits for it any more. */
  stop: AbortController;
  /** Undefined while it is being built. */
  kept: Kept | undefined;
}

/** Everything that the compiler gets. */
function keyOf({ installed, files, compileLimits: limits = compileLimits }: Submission): string {
  const sizes = files.map(({ name, content }) => [name, Buffer.byteLength(content)]);
  const digest = createHash('sha256');
  digest.update(JSON.stringify([installed.language.name, installed.version, limits, sizes]));
  for (const { content } of files) digest.update(content);
  return digest.digest('hex');
}

/** What the promise gives, unless the signal comes first. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', abort));
}

/**
 * The same sources come again: a checker with every submission, a submission for its samples and then for all tests. Each
 * is compiled once and stays in a box of its own, named by all that its compiler got. Who asks while it is compiled waits
 * for that. What was not used for longest goes first, and never while it is in use. What does not compile, or is too
 * large, is not kept.
 */
export class BuildCache {
  readonly #sandbox: Sandbox;
  readonly #bounds: CacheBounds;
  /** The least recently used first. */
  readonly #entries = new Map<string, Entry>();

  constructor(sandbox: Sandbox, bounds: CacheBounds) {
    this.#sandbox = sandbox;
    this.#bounds = bounds;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** A build of these sources, or what the compiler had against them. Throws SandboxFault, or the signal's reason. */
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

  /** Forgets everything. What is in use goes when it is given back. */
  async clear(): Promise<void> {
    const idle = [...this.#entries.values()].filter(({ users }) => users === 0);
    this.#entries.clear();
    for (const { kept } of idle) await kept?.box[Symbol.asyncDispose]();
  }

  /** Should somebody have deleted any of it, a build is lost: it is forgotten, and its last user closes its box. */
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
    const box = this.#sandbox.openBox('kept');
    try {
      const { program, compilation } = await build(submission, box, this.#sandbox, signal);
      const { files: _files, ...runnable } = program; // the texts are not kept
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

  /** Nobody is left who wants it. When this returns, its compiler has ended, and it is nowhere. */
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
