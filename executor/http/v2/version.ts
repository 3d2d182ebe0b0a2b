import semver from 'semver';

/**
 * Whether what is installed answers a request for `wanted`: a version, or a range as npm knows them (`*`, `3`, `3.12`, `3.x`,
 * `^3.10`, `~3.10`, `>=3`). An exact version is answered by every later one too, because clients keep asking for what some
 * earlier back end had; the answer says which it was.
 */
export function isAnsweredBy(wanted: string, installed: string): boolean {
  const version = semver.coerce(installed); // a JDK may have four numbers
  if (wanted === installed) return true;
  if (version === null) return false;
  return semver.valid(wanted) === null ? semver.satisfies(version, wanted) : semver.lte(wanted, version);
}
