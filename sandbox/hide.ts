import { join } from 'node:path';

/**
 * Closes `/proc/<service>` to everybody else of our uid. Throws when it cannot: see launcher/hide.c.
 * It stays so; asking twice does nothing more.
 */
export function hideFromOwnUid(programs: string): void {
  process.dlopen({ exports: {} }, join(programs, 'hide.node'));
}
