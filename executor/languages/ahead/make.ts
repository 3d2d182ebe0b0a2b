import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AHEAD, STAMP } from './made.ts';

/** Runs `make` in an empty folder that takes its place only when it is complete, unless the one there was made by the same. */
export function makeAhead(name: string, madeBy: string, make: (folder: string) => void): void {
  const folder = join(AHEAD, name);
  const stamp = join(folder, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeBy) return;
  const unfinished = `${folder}.unfinished`; // an interruption leaves nothing but this
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  make(unfinished);
  writeFileSync(join(unfinished, STAMP), madeBy);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}
