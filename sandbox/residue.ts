import { readFileSync } from 'node:fs';

/**
 * Whether anything of a run has ever outlived it. The first finding is never cleared: a run that left one thing may have left
 * more, so only a restart of the service helps.
 */
export class Residue {
  readonly #onFound: (what: string) => void;
  #what: string | null = null;

  constructor(onFound: (what: string) => void) {
    this.#onFound = onFound;
  }

  get what(): string | null {
    return this.#what;
  }

  found(what: string): void {
    if (this.#what === null) this.#onFound(what);
    this.#what ??= what;
  }
}

/** Children of a process, zombies included. None if the process is gone. */
export function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
