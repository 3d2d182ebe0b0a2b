import { closeSync, constants, fchmodSync, fstatSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SCHEMA } from './schema.ts';

const FILE = 'executor-submissions.sqlite';
/** An earlier process of this service may be about to end. */
const LOCK_WAIT_MS = 5_000;

/** Creates the file, or refuses one that another user has put into a shared folder: a link, or a file that is not ours. */
function claimFile(path: string): void {
  const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_NOFOLLOW, 0o600);
  try {
    const { uid, nlink } = fstatSync(descriptor);
    if (uid !== process.geteuid?.() || nlink !== 1) throw new Error(`${path} belongs to somebody else`);
    fchmodSync(descriptor, 0o600);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Opens the database of a folder, and creates the folder where there is none. It is locked for as long as it is open, since what another process watches or runs is
 * unknown here; the kernel drops the lock when the process dies. Throws Error where another process has it.
 */
export function openFile(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, FILE);
  claimFile(path);
  const database = new DatabaseSync(path, { timeout: LOCK_WAIT_MS });
  try {
    database.exec(SCHEMA);
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked/.test(error.message))
      throw new Error(`Another service uses ${path}. Give each its own STATE_FOLDER.`);
    throw error;
  }
  return database;
}
