import { join } from 'node:path';

/**
 * Closes `/proc/<service>` to other processes of our uid. Throws if it cannot: see launcher/hide.c.
 * This lasts as long as the process; a second call has no effect.
 */
export function hideFromOwnUid(programs: string): void {
  process.dlopen({ exports: {} }, join(programs, 'hide.node'));
}
