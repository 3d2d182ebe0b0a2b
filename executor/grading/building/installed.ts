import { readFile } from 'node:fs/promises';
import { type Sandbox, SandboxFault } from '#sandbox';
import { type Language, languages } from '../../languages/index.ts';
import type { InstalledLanguage } from '../job.ts';
import { compileLimits, toRunLimits } from '../job-limits.ts';
import { runEnvironment } from '../running/environment.ts';

const VERSION = /\d+(?:\.\d+)+/;

/** Asks a toolchain for its version, in the sandbox, which proves that it works there. Null if it is not installed. */
async function install(language: Language, sandbox: Sandbox): Promise<InstalledLanguage | null> {
  await using box = sandbox.openBox();
  const lane = box.lane(0);
  try {
    const report = await sandbox.run({
      profile: 'run',
      argv: language.versionArgv(),
      env: runEnvironment(language, lane.scratch),
      readable: language.readable(),
      folder: lane.scratch,
      fresh: true,
      stdin: '/dev/null',
      stdout: lane.stdout,
      stderr: lane.stderr,
      limits: toRunLimits(compileLimits, language.run.memory),
    });
    const said = (await readFile(lane.stdout, 'utf8')) + (await readFile(lane.stderr, 'utf8'));
    const version = VERSION.exec(said)?.[0];
    if (report.outcome.kind === 'exited' && report.outcome.code === 0 && version !== undefined)
      return { language, version };
    throw new SandboxFault(language.name, `its toolchain does not work in the sandbox: ${said.slice(0, 500)}`);
  } catch (error) {
    if (error instanceof SandboxFault && error.stage === 'open_executable') return null;
    throw error;
  }
}

/**
 * The languages whose toolchains are installed. Starts `atOnce` toolchains at a time. Throws SandboxFault for a toolchain that is
 * installed and does not work.
 */
export async function installedLanguages(sandbox: Sandbox, atOnce: number): Promise<InstalledLanguage[]> {
  const found: (InstalledLanguage | null)[] = languages.map(() => null);
  const left = languages.entries(); // shared: each worker takes the next language
  async function work(): Promise<void> {
    for (const [index, language] of left) found[index] = await install(language, sandbox);
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return found.filter((installed) => installed !== null);
}
