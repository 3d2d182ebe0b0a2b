import { existsSync, globSync, realpathSync } from 'node:fs';

/**
 * What any program may read and execute: toolchains and libraries, and the few files of /etc that
 * the loader and the runtimes read. On merged-/usr systems /lib and /bin are links into /usr; each folder is listed once.
 */
export function systemPaths(): string[] {
  const candidates = [
    '/usr',
    '/lib',
    '/lib64',
    '/bin',
    '/etc/ld.so.cache',
    '/etc/localtime',
    ...globSync('/etc/java-*-openjdk'),
  ];
  const real = new Set(candidates.filter((path) => existsSync(path)).map((path) => realpathSync(path)));
  return [...real].filter((path) => path === '/usr' || !path.startsWith('/usr/'));
}
