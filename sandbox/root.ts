import { chmod, lstat, mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The owner's pid is in the name, so that whoever comes next can tell what was left by a service that was killed. */
const NAME = /^executor-(\d+)-\w{6}$/;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A container's first process has the same pid every time: a root of our own pid, before we made one, is stale too. */
async function isStale(path: string, pid: number): Promise<boolean> {
  const { uid } = await lstat(path);
  return uid === process.getuid?.() && (pid === process.pid || !isRunning(pid));
}

/** Roots under `parent` that belong to no running service. */
export async function staleRoots(parent: string): Promise<string[]> {
  const stale: string[] = [];
  for (const name of await readdir(parent)) {
    const pid = Number(NAME.exec(name)?.[1] ?? Number.NaN);
    if (!Number.isNaN(pid) && (await isStale(join(parent, name), pid))) stale.push(join(parent, name));
  }
  return stale;
}

/** The folder of everything that submissions write. */
export async function makeRoot(parent: string): Promise<string> {
  const root = await mkdtemp(join(parent, `executor-${process.pid}-`));
  await chmod(root, 0o711); // a dropped uid must pass through it, and see nothing
  return root;
}
