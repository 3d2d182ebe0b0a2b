import { join } from 'node:path';
import { madeAhead } from './ahead.ts';

export const GCC = '/usr/bin/gcc';

/** The folder of the library that keeps named semaphores and shared memory in a run's own folder: see ipc/ipc.c. */
export const IPC = 'ipc';
export const IPC_LIBRARY = 'ipc.so';

/** The library as a list of one, or an empty list: a program that needs it then fails, as it does without /dev/shm. */
export const ipcLibrary: readonly string[] = madeAhead(IPC).map((folder) => join(folder, IPC_LIBRARY));

/** Links it to native programs that name what is in it, and to no others. */
export const linkIpc: readonly string[] = ipcLibrary.map((path) => `-Wl,--as-needed,${path},--no-as-needed`);
