import { lstatSync, lutimesSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#sandbox';
import type { Compilation } from '../job.ts';

const BLOCK_BYTES = 512;
/** What the kernel needs for a file or folder in memory, however empty. */
const INODE_BYTES = 1024;

/**
 * When a sealed file was last read, as it seems: a mount with relatime or noatime never renews what lies ahead. Runs of
 * one build, of whatever request, must not tell each other what they have read.
 */
const FAR_FUTURE = new Date('2100-01-01');

export interface Sealed {
  /** All files and folders of the build. */
  paths: readonly string[];
  /** What it takes of disk and memory. */
  bytes: number;
}

/** The compiler is done: nothing moves in the box any more. What cannot be sealed is too large to be kept. */
export function seal(box: Box, { stdout, stderr }: Compilation): Sealed {
  try {
    const entries = readdirSync(box.path, { recursive: true, withFileTypes: true });
    const paths = entries.map((entry) => join(entry.parentPath, entry.name));
    let bytes = 2 * (stdout.length + stderr.length);
    for (const path of paths) {
      const { blocks, mtime } = lstatSync(path);
      bytes += blocks * BLOCK_BYTES + INODE_BYTES;
      lutimesSync(path, FAR_FUTURE, mtime);
    }
    return { paths, bytes };
  } catch {
    return { paths: [], bytes: Number.POSITIVE_INFINITY };
  }
}
