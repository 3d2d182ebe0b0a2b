import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { lstat, readdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Box, type BoxKind, makeBox } from './box.ts';
import { SandboxFault } from './outcome.ts';

/** When a process started, in clock ticks since boot: the 22nd field of proc_pid_stat(5). Null if there is no such process. */
function startOf(pid: number | 'self'): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(') ') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/**
 * By the name the next service recognizes what a killed service left: it has the owner's pid, and when that process started,
 * since in a container the next service may have the same pid, and another process may have that of the last.
 */
export const ROOT_PREFIX = `executor-${process.pid}-${startOf('self')}-`;
const NAME = /^executor-(\d+)-(\d+)-\w{6}$/;

/**
 * Claims the roots under `parent` that belong to no running service, and returns their new paths: renaming is atomic, so
 * of services that start at the same moment only one removes each.
 */
export async function claimStaleRoots(parent: string): Promise<string[]> {
  const claimed: string[] = [];
  for (const name of await readdir(parent)) {
    const [, pid, start] = NAME.exec(name) ?? [];
    if (pid === undefined || startOf(Number(pid)) === start) continue;
    const own = join(parent, `${ROOT_PREFIX}${name.slice(-6)}`);
    if (await claim(join(parent, name), own)) claimed.push(own);
  }
  return claimed;
}

/** False when it is another user's, or another service has claimed it first. */
async function claim(path: string, own: string): Promise<boolean> {
  try {
    if ((await lstat(path)).uid !== process.getuid?.()) return false;
    await rename(path, own);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

const PASSABLE = 0o711; // programs under another uid must traverse it, but not list it

/** A full disk, or no descriptors left: a failure of the sandbox, not of a program. */
const toFault = (error: unknown) => new SandboxFault('box', error instanceof Error ? error.message : String(error));

function orFault<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw toFault(error);
  }
}

/** The folder of everything that submissions write. */
export class Root {
  readonly #parent: string;
  readonly #open = new Set<string>();
  #path: string;
  #empty = Promise.withResolvers<void>();

  constructor(parent: string) {
    this.#parent = parent;
    this.#path = this.#make();
  }

  get path(): string {
    return this.#path;
  }

  /** Makes a new box. If the root was deleted from outside, a new root is made: the boxes in the old one are lost. */
  openBox(kind: BoxKind): Box {
    const box = orFault(() => {
      if (!existsSync(this.#path)) {
        mkdirSync(this.#parent, { recursive: true, mode: PASSABLE });
        this.#path = this.#make();
      }
      return makeBox(this.#path, kind);
    });
    if (this.#open.size === 0) this.#empty = Promise.withResolvers<void>();
    this.#open.add(basename(box.path));
    return {
      ...box,
      write: (name, content) => orFault(() => box.write(name, content)),
      lane: (index) => orFault(() => box.lane(index)),
      populate: (lane, files) =>
        box.populate(lane, files).catch((error) => {
          throw toFault(error);
        }),
    };
  }

  /** Called when a box has been removed. Returns what is in the root and belongs to no open box. */
  closeBox(path: string): string[] {
    this.#open.delete(basename(path));
    if (this.#open.size === 0) this.#empty.resolve();
    try {
      return readdirSync(this.#path).filter((name) => !this.#open.has(name));
    } catch {
      return []; // the root was deleted
    }
  }

  /** Resolves when every box has been removed. */
  async whenEmpty(): Promise<void> {
    if (this.#open.size > 0) await this.#empty.promise;
  }

  #make(): string {
    const path = mkdtempSync(join(this.#parent, ROOT_PREFIX));
    chmodSync(path, PASSABLE);
    return path;
  }
}
