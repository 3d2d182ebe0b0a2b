import { lstatSync, lutimesSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#sandbox';
import type { Compilation } from '../job.ts';

const BLOCK_BYTES = 512;
/** What the kernel needs in memory for an empty file or folder. */
const INODE_BYTES = 1024;

/**
 * The access time of a sealed file. A mount with relatime or noatime never updates an access time in the future. Otherwise a run
 * could read from it what another run of the same build has read.
 */
const FAR_FUTURE = new Date('2100-01-01');

export interface Sealed {
  /** All files and folders of the build. */
  paths: readonly string[];
  /** The disk and memory that it uses. */
  bytes: number;
}

/** Sets the access times of a finished build and measures it. A build that cannot be sealed counts as too large to keep. */
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
