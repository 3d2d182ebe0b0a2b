import { closeSync, mkdtempSync, openSync, readSync, rmdirSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SandboxFault } from './outcome.ts';
import { ROOT_PREFIX } from './root.ts';

const RECORD_BYTES = 4;
const SWEEP_MS_MAX = 5_000;
const SWEEP_PAUSE_MS = 5;

/** False when the group has a process that does not go in that time, or that nobody reaps. */
async function endGroup(group: number, msMax = SWEEP_MS_MAX): Promise<boolean> {
  const deadline = performance.now() + msMax;
  while (performance.now() < deadline) {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      return true;
    }
    await sleep(SWEEP_PAUSE_MS, undefined, { ref: false });
  }
  return false;
}

/** A file in which a launcher records the process group that it runs, so that it can be ended should the launcher be killed: see launcher/crash_record.h. */
export class CrashRecord {
  readonly path: string;
  readonly #folder: string;
  readonly #fd: number;
  #group = 0;

  /** In a folder named as a root is, so that it is swept as one. Filled ahead: a disk that is full later cannot stop it. */
  constructor(parent: string) {
    this.#folder = mkdtempSync(join(parent, ROOT_PREFIX));
    this.path = join(this.#folder, 'crash-record');
    try {
      this.#fd = openSync(this.path, 'wx+', 0o600);
    } catch (error) {
      rmdirSync(this.#folder);
      throw new SandboxFault('crash_record', String(error));
    }
    writeSync(this.#fd, Buffer.alloc(RECORD_BYTES), 0, RECORD_BYTES, 0);
  }

  /** The launcher has opened it, or never will: nobody needs its name any more. */
  unlink(): void {
    unlinkSync(this.path);
    rmdirSync(this.#folder);
  }

  /** For when the launcher has ended. Ends what it still ran; false when something of that stays. */
  async sweep(): Promise<boolean> {
    const bytes = Buffer.alloc(RECORD_BYTES);
    readSync(this.#fd, bytes, 0, RECORD_BYTES, 0);
    closeSync(this.#fd);
    const group = bytes.readInt32LE();
    this.#group = group;
    return group <= 1 || (await endGroup(group));
  }

  /** After a sweep that has ended nothing: resolves when it is gone nevertheless. */
  async gone(): Promise<void> {
    while (!(await endGroup(this.#group)));
  }
}
