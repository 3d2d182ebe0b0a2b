import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AHEAD, STAMP } from './made.ts';

/** Makes a folder by `make`, unless the existing one has the same `madeBy`. The new folder replaces it only once it is complete. */
export function makeAhead(name: string, madeBy: string, make: (folder: string) => void): void {
  const folder = join(AHEAD, name);
  const stamp = join(folder, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeBy) return;
  const unfinished = `${folder}.unfinished`; // all that an interruption leaves
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  make(unfinished);
  writeFileSync(join(unfinished, STAMP), madeBy);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}
