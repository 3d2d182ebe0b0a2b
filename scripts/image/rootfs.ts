/**
 * Copies what the image needs from this Debian into separate folders, one per layer: `node rootfs.ts <target>`.
 * It copies package by package: a package that is not listed, and not a dependency of a listed one, is not in the image.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Layers in their order, and the packages that they are made of. A package comes with all that it depends on. */
const LAYERS = {
  system: [
    'base-files', // the links /bin, /lib and so on, and os-release
    'libc-bin', // the locale C.UTF-8; the Dockerfile makes en_US.UTF-8
    'libatomic1', // node
    'libstdc++6', // node, the JDK, programs
    'zlib1g', // the JDK
    'tzdata',
    'python3',
    'dash', // system(), popen() and subprocess are part of the languages
    'bash',
    'coreutils', // see FOR_PROGRAMS
    'diffutils',
    'findutils',
    'grep',
    'mawk',
    'sed',
    'tar',
    'gzip',
    'bc',
    'tini',
  ],
  compilers: ['gcc', 'g++', 'mold'],
} as const;

/** Dependencies of other packages that the image does not need. */
const UNNEEDED =
  /^(?:debconf|perl-base|debianutils|libsystemd0|libc-dev-bin|rpcsvc-proto|lib(?:asan|hwasan|lsan|tsan|ubsan|itm|quadmath|gomp|cc1-|gprofng)\d*|libdb5\.3.*)$/;

/** The commands that programs of contests and courses start, besides a shell: text filters and file tools. */
const FOR_PROGRAMS = [
  ...['sh', 'dash', 'bash', 'mawk', 'bc', 'cmp', 'diff', 'egrep', 'fgrep', 'find', 'grep', 'sed', 'xargs'],
  ...['tar', 'gzip', 'gunzip', 'zcat', '[', 'base64', 'basename', 'cat', 'chmod', 'cksum', 'comm', 'cp', 'cut', 'date'],
  ...[
    'dd',
    'dirname',
    'du',
    'echo',
    'env',
    'expand',
    'expr',
    'factor',
    'false',
    'fmt',
    'fold',
    'head',
    'id',
    'install',
  ],
  ...[
    'join',
    'ln',
    'ls',
    'md5sum',
    'mkdir',
    'mkfifo',
    'mktemp',
    'mv',
    'nl',
    'nproc',
    'numfmt',
    'od',
    'paste',
    'printenv',
  ],
  ...[
    'printf',
    'pwd',
    'readlink',
    'realpath',
    'rm',
    'rmdir',
    'seq',
    'sha1sum',
    'sha256sum',
    'shuf',
    'sleep',
    'sort',
    'split',
  ],
  ...[
    'stat',
    'tac',
    'tail',
    'tee',
    'test',
    'touch',
    'tr',
    'true',
    'truncate',
    'tsort',
    'uname',
    'unexpand',
    'uniq',
    'wc',
  ],
  ...['whoami', 'yes'],
];

/** The other files of /usr/bin that are kept: runtimes and compilers. */
const RUNTIMES =
  /^(?:python3(?:\.\d+)?|tini|(?:\w+-linux-gnu-)?(?:(?:gcc|g\+\+)(?:-\d+)?|as|ld|ld\.bfd)|(?:ld\.)?mold)$/;

/** Static libraries that every link needs. The others are for statically linked programs, which ours are not. */
const NEEDED_ARCHIVES = /^lib(?:gcc|gcc_eh|c_nonshared|dl|pthread|rt|util)\.a$/;

/** The paths of a package that are left out. */
const LEFT_OUT: readonly RegExp[] = [
  /^\/usr\/sbin\/|^\/var\/|^\/etc\/(?!debian_version|os-release)/, // administration tools and their configuration
  /^\/usr\/share\/(?!zoneinfo\/)/, // manuals, translations, examples
  /^\/usr\/lib\/locale\/(?!C\.utf8)/,
  /^\/usr\/lib\/(?:systemd|init|tmpfiles\.d|sysusers\.d|apt|dpkg|pcrlock\.d|bfd-plugins)\//,
  /^\/usr\/libexec\/(?!gcc\/)/,
  /\/(?:lto1|lto-wrapper|g\+\+-mapper-server|install-tools\/.*|plugin\/.*)$/, // no link-time optimisation, no modules
  /\/sitecustomize\.py$/, // a link into /etc
  /\/mold-wrapper\.so$/, // puts mold in place of other linkers
  /\/python3(?:\.\d+)?\/(?:pydoc_data|test|dist-packages)\//,
];

const INFO = '/var/lib/dpkg/info';

interface Package {
  name: string;
  needs: readonly string[];
  /** Its entry in dpkg's own list, for scanners of the image. */
  entry: string;
}

function isLeftOut(path: string): boolean {
  const name = basename(path);
  if (dirname(path) === '/usr/bin') return !RUNTIMES.test(name) && !FOR_PROGRAMS.includes(name);
  if (path.endsWith('.a')) return !NEEDED_ARCHIVES.test(name);
  return LEFT_OUT.some((pattern) => pattern.test(path));
}

function installedPackages(): Map<string, Package> {
  const entries = readFileSync('/var/lib/dpkg/status', 'utf8').split(/\n\n+/).filter(Boolean);
  const value = (entry: string, field: string) => new RegExp(`^${field}: (.*)$`, 'm').exec(entry)?.[1] ?? '';
  return new Map(
    entries.map((entry) => {
      const name = value(entry, 'Package');
      const needs = `${value(entry, 'Pre-Depends')},${value(entry, 'Depends')}`;
      return [name, { name, entry, needs: needs.split(/[,|]/).map((need) => need.trim().replace(/[ (:].*/s, '')) }];
    }),
  );
}

function closure(roots: readonly string[], installed: ReadonlyMap<string, Package>): Package[] {
  const found = new Map<string, Package>();
  const left = [...roots];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    const item = installed.get(name);
    if (item === undefined || found.has(name) || UNNEEDED.test(name)) continue;
    found.set(name, item);
    left.push(...item.needs);
  }
  return [...found.values()];
}

/** Its files, and the bytecode that Python's packages make of them when they are installed. */
function filesOf({ name }: Package): string[] {
  const list = readdirSync(INFO).find((file) => file === `${name}.list` || /^:\w+\.list$/.test(file.replace(name, '')));
  if (list === undefined) throw new Error(`dpkg does not know the files of ${name}`);
  const paths = readFileSync(join(INFO, list), 'utf8')
    .split('\n')
    .filter((path) => path.length > 2);
  const folders = new Set(
    paths.filter((path) => path.endsWith('.py')).map((path) => join(dirname(path), '__pycache__')),
  );
  const bytecode = [...folders]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  return [...paths, ...bytecode];
}

function copy(paths: readonly string[], target: string): void {
  mkdirSync(target, { recursive: true });
  const archive = execFileSync('tar', ['-C', '/', '--no-recursion', '--null', '-T', '-', '-cf', '-'], {
    input: paths.map((path) => `.${path}`).join('\0'),
    maxBuffer: 2 ** 31,
  });
  execFileSync('tar', ['-C', target, '-xpf', '-'], { input: archive });
}

const [target = ''] = process.argv.slice(2);
const installed = installedPackages();
const taken = new Set<string>();
const packages = new Map<string, Package>();
for (const [layer, roots] of Object.entries(LAYERS)) {
  const members = closure(roots, installed);
  for (const member of members) packages.set(member.name, member);
  const paths = members.flatMap(filesOf).filter((path) => !taken.has(path) && !isLeftOut(path));
  const files = paths.filter((path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false);
  for (const path of files) taken.add(path);
  copy(files, join(target, layer));
}
const status = join(target, 'system', 'var', 'lib', 'dpkg', 'status');
mkdirSync(dirname(status), { recursive: true });
writeFileSync(status, `${[...packages.values()].map(({ entry }) => entry).join('\n\n')}\n`);
