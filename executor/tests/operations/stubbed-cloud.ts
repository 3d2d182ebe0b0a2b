import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const REPOSITORY = join(import.meta.dirname, '..', '..', '..');
const STUB = join(import.meta.dirname, 'stubs', 'cloud.sh');
const COMMANDS = ['az', 'terraform', 'docker', 'podman', 'curl', 'git', 'sleep', 'apt-get'];
/** Matches nothing: no call and no image has a line break. */
const NOTHING = '\n';

export const digest = (number: number) => `registry.azurecr.io/executor@sha256:${String(number).padStart(64, '0')}`;

/** What is deployed before a script is run: files in the state of the stub. */
export type Deployed = Readonly<Record<string, string>>;
export const EMPTY: Deployed = { revision: '0', warm: '0' };
export const RUNNING: Deployed = {
  outputs: 'all',
  image: digest(1),
  ready: digest(1),
  revision: '7',
  'ready-revision': '7',
  warm: '0',
};

/** Runs a script of the repository with az, terraform and the like replaced on PATH. Nothing leaves a folder of its own. */
export async function runScript(
  script: string,
  args: readonly string[],
  deployed: Deployed,
  options: {
    env?: Readonly<Record<string, string>>;
    input?: string;
    stubbed?: readonly string[];
    /** A copy of the scripts with other environments. */
    repository?: string;
  } = {},
) {
  const cloud = mkdtempSync(join(tmpdir(), 'cloud-'));
  try {
    const bin = join(cloud, 'bin');
    mkdirSync(bin);
    for (const command of options.stubbed ?? COMMANDS) symlinkSync(STUB, join(bin, command));
    for (const [name, content] of Object.entries(deployed)) writeFileSync(join(cloud, name), content);
    const child = spawn('/bin/sh', [join(options.repository ?? REPOSITORY, 'scripts', script), ...args], {
      env: {
        PATH: `${bin}:/usr/bin:/bin`,
        CLOUD: cloud,
        TMPDIR: cloud,
        FAILS: NOTHING,
        APPLY_FAILS: NOTHING,
        NEVER_READY: NOTHING,
        GRADES_WRONG: NOTHING,
        EXECUTOR_API_KEY: 'the-key',
        ...options.env,
      },
    });
    child.stdin.on('error', () => {}).end(options.input ?? ''); // not every script reads it
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    const read = (name: string) => (existsSync(join(cloud, name)) ? readFileSync(join(cloud, name), 'utf8') : '');
    const calls = read('calls')
      .replaceAll(/\/\S*\/tmp\.\w+/g, 'SCRATCH')
      .split('\n')
      .slice(0, -1);
    return {
      code: code as number,
      stdout,
      stderr,
      calls,
      image: read('image'),
      warm: read('warm'),
      headers: read('headers'),
    };
  } finally {
    rmSync(cloud, { recursive: true });
  }
}
