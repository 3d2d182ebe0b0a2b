import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

function readProcess(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return ''; // it is gone
  }
}

export const isAlive = (pid: number) => /\) [^ZX] /.test(readProcess(pid, 'stat'));

export const childrenOf = (pid: number) =>
  readProcess(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number);

/** Waits until the condition holds, as long as even the busiest machine may need. Throws if it never does. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`never: ${what}`);
    await sleep(5);
  }
}
