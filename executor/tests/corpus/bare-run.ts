import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { AHEAD } from '../../languages/ahead/made.ts';
import { type Language, languages } from '../../languages/index.ts';
import type { HonestProgram, Outcome } from './honest-program.ts';

const MIB = 1024 * 1024;
const MEMORY_MB = 256;
/** Ends only what hangs: beside other tests, a compiler that takes 3 s alone can take a minute. */
const SECONDS_MAX = 100;
/** Root may do what nobody else may: programs are run by a user of no rights, as in the service. */
const UID = 10_001;
const isRoot = process.getuid?.() === 0;

/**
 * Runs "$@" with a file as stdin and pipes as stdout and stderr, which two processes of the same user copy to files: a pipe that
 * another user made cannot be opened again by its name in /proc. Ends when nobody holds the pipes any more.
 */
const SCRIPT = `
{ { timeout --kill-after=1 "$SECONDS_MAX" "$@" < ../stdin 2>&3 3>&-; echo $? > ../code; } | cat > ../stdout; } 3>&1 | cat > ../stderr
`;

/** What a login shell has. */
const environment = (home: string) => ({
  PATH: '/usr/local/bin:/usr/bin:/bin',
  HOME: home,
  TMPDIR: home,
  LANG: 'C.UTF-8',
  USER: 'honest',
  LOGNAME: 'honest',
});

interface Ended {
  stdout: string;
  stderr: string;
  code: number;
}

/** A folder of the user who runs programs, gone when its `await using` scope ends. */
async function openFolder() {
  const path = await mkdtemp(join(tmpdir(), 'bare-'));
  const own = async (one: string) => (isRoot ? await chown(one, UID, UID) : undefined);
  const home = join(path, 'home');
  await mkdir(home);
  await chmod(path, 0o755);
  for (const one of [path, home]) await own(one);
  return {
    home,
    async write(name: string, content: string) {
      const file = join(home, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      await own(file);
    },
    async run(argv: readonly string[], stdin: string, seconds = SECONDS_MAX): Promise<Ended> {
      await writeFile(join(path, 'stdin'), stdin);
      await execa('/bin/sh', ['-c', SCRIPT, 'sh', ...argv], {
        cwd: home,
        env: { ...environment(home), SECONDS_MAX: String(seconds) },
        extendEnv: false,
        stdio: 'ignore',
        reject: false,
        ...(isRoot ? { uid: UID, gid: UID } : {}),
      });
      const said = async (name: string) => (await readFile(join(path, name), 'utf8')).replaceAll(`${home}/`, '');
      return { stdout: await said('stdout'), stderr: await said('stderr'), code: Number(await said('code')) };
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

/** Without what the service has made ahead. It saves most of the time of the walk; only messages may tell of it. */
function withoutAhead(argv: readonly string[]): string[] {
  return argv.filter((argument, index) => !argument.includes(AHEAD) && !(argv[index + 1] ?? '').startsWith(AHEAD));
}

function languageOf({ language, path }: HonestProgram): Language {
  const found = languages.find(({ name }) => name === language);
  if (found === undefined) throw new Error(`${path}: ${language} is no language`);
  return found;
}

/** Runs one source that needs no compiler, as the language `name` runs it, for at most so many seconds. */
export async function runBareSource(
  name: string,
  code: string,
  args: readonly string[],
  seconds: number,
): Promise<Outcome> {
  const language = languages.find((one) => one.name === name);
  if (language === undefined) throw new Error(`${name} is no language`);
  const program = language.program([{ name: language.sourceFile, content: code }]);
  await using folder = await openFolder();
  await folder.write(language.sourceFile, code);
  const place = { build: folder.home, folder: folder.home, memoryBytes: 1024 * MIB };
  return await folder.run([...language.run.argv(program, place), ...args], '', seconds);
}

export interface BareOutcome extends Outcome {
  /** What the compiler said, where there is one. */
  compiler?: string;
}

/** Compiles and runs a program by the commands of its language, as any user of this machine would. */
export async function runBare(honest: HonestProgram): Promise<BareOutcome> {
  const language = languageOf(honest);
  const { request, expected, code, ending } = honest;
  const name = request.name ?? language.sourceFile.replace(/\.\w+$/, ending);
  const program = language.program([{ name, content: code }, ...request.files]);
  await using folder = await openFolder();
  for (const file of program.files) await folder.write(file.name, file.content.toString());
  let compiler: string | undefined;
  if (!language.compile.onlyChecks || expected.verdict === 'compile_error') {
    const argv = language.compile.argv(program);
    const isRefused = expected.verdict === 'compile_error';
    const { stdout, stderr, code } = await folder.run(isRefused ? withoutAhead(argv) : argv, '');
    compiler = stdout + stderr;
    if (code !== 0) return { compiler, stdout: '' };
  }
  const memoryBytes = (request.limits.memory_mb ?? MEMORY_MB) * MIB;
  const argv = language.run.argv(program, { build: folder.home, folder: folder.home, memoryBytes });
  const ended = await folder.run([...argv, ...request.args], request.stdin);
  return { ...ended, ...(compiler === undefined ? {} : { compiler }) };
}
