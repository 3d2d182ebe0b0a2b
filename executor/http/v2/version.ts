import semver from 'semver';

/**
 * Whether the installed version satisfies `wanted`, which is a version or a range in the syntax of npm (`*`, `3`, `3.12`,
 * `3.x`, `^3.10`, `~3.10`, `>=3`). Every later version satisfies an exact one, because clients keep asking for the versions of
 * an earlier back end. The answer has the version that was used.
 */
export function isAnsweredBy(wanted: string, installed: string): boolean {
  const version = semver.coerce(installed); // a JDK may have four numbers
  if (wanted === installed) return true;
  if (version === null) return false;
  return semver.valid(wanted) === null ? semver.satisfies(version, wanted) : semver.lte(wanted, version);
}
