import { closeSync, mkdtempSync, openSync, readSync, rmdirSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SandboxFault } from './outcome.ts';
import { ROOT_PREFIX } from './root.ts';

const RECORD_BYTES = 4;
const SWEEP_MS_MAX = 5_000;
const SWEEP_PAUSE_MS = 5;

/** False if a process of the group does not end in that time, or is not reaped. */
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

/** A file in which a launcher records the process group that it runs, so that the service can kill that group if the launcher is killed: see launcher/crash_record.h. */
export class CrashRecord {
  readonly path: string;
  readonly #folder: string;
  readonly #fd: number;
  #group = 0;

  /** The folder is named like a root, so that it is removed like a stale one. Filled in advance: a disk that is full later does not matter. */
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

  /** Removes the file's name: the launcher has opened it, or never will. */
  unlink(): void {
    unlinkSync(this.path);
    rmdirSync(this.#folder);
  }

  /** Called when the launcher has ended. Kills what it still ran; false if some of that remains. */
  async sweep(): Promise<boolean> {
    const bytes = Buffer.alloc(RECORD_BYTES);
    readSync(this.#fd, bytes, 0, RECORD_BYTES, 0);
    closeSync(this.#fd);
    const group = bytes.readInt32LE();
    this.#group = group;
    return group <= 1 || (await endGroup(group));
  }

  /** After a sweep that did not end the group: resolves when the group is gone. */
  async gone(): Promise<void> {
    while (!(await endGroup(this.#group)));
  }
}
