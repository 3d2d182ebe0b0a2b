const ABSOLUTE = /^[a-z][a-z\d+.-]*:\/\/[^/?#]+(?<path>\/.*)?$/i;

/**
 * The path of a request target. `http://host/path` means the same as `/path`. Every other target becomes a path that does
 * not exist: Express skips all routes for a target without a path, and answers it itself, in HTML.
 */
export function pathOf(target: string): string {
  if (target.startsWith('/')) return target;
  const absolute = ABSOLUTE.exec(target);
  return absolute === null ? `/${target}` : (absolute.groups?.['path'] ?? '/');
}
