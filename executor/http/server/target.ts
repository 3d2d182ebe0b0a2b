const ABSOLUTE = /^[a-z][a-z\d+.-]*:\/\/[^/?#]+(?<path>\/.*)?$/i;

/**
 * The path of a request target: `http://host/path` asks for the same as `/path`. Every other target becomes a path that
 * nothing is at, because Express takes one without a path past all routes, and answers it itself, in HTML.
 */
export function pathOf(target: string): string {
  if (target.startsWith('/')) return target;
  const absolute = ABSOLUTE.exec(target);
  return absolute === null ? `/${target}` : (absolute.groups?.['path'] ?? '/');
}
