import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Set by scripts/image/test.sh. */
export const ENGINE = process.env['ENGINE'] ?? 'docker';
export const IMAGE = process.env['IMAGE'] ?? 'executor';

/** Docker's default. podman's own is not as strict: it lets programs have user namespaces, for one. */
const PROFILE = join(import.meta.dirname, 'seccomp.json');
const TESTS = join(import.meta.dirname, '..');
const READY_MS_MAX = 20_000;

interface Options {
  env?: Record<string, string>;
  memory?: string;
  /** Size of the scratch volume, the only place that anything can be written to; without one, it is on the disk. */
  scratch?: string | null;
  /** Whether it is constrained at all. */
  constrained?: boolean;
  pids?: number;
  /** Whether the tests are there to be run inside, at /tests. */
  withTests?: boolean;
}

/** Runs the engine. Throws with what it said. */
export async function engine(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(ENGINE, args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout.trim();
}

/** As production runs it: see compose.yaml. */
const constraints = ({ memory = '1g', scratch = '256m', pids = 512 }: Options) => [
  '--read-only',
  ...(ENGINE === 'podman' ? ['--read-only-tmpfs=false'] : []), // or it would add writable places of its own
  '--cap-drop=ALL',
  '--security-opt=no-new-privileges',
  `--security-opt=seccomp=${PROFILE}`,
  `--pids-limit=${pids}`,
  `--memory=${memory}`,
  `--memory-swap=${memory}`,
  ...(scratch === null ? [] : [`--tmpfs=/scratch:rw,exec,size=${scratch},mode=1777`]),
];

/** A container of the image, gone when its `await using` scope ends. */
export async function runContainer(options: Options = {}) {
  const env = Object.entries(options.env ?? {}).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  const tests = options.withTests === true ? [`--volume=${TESTS}:/tests:ro`] : [];
  const flags = options.constrained === false ? [] : constraints(options);
  const place = ['--detach', '--publish=127.0.0.1::8000'];
  const id = await engine('run', ...place, ...flags, ...env, ...tests, IMAGE);
  const container = {
    id,
    logs: () => engine('logs', id),
    exec: (...command: string[]) => engine('exec', id, ...command),
    inspect: (format: string) => engine('inspect', '--format', format, id),
    /** Where it listens, as seen from here: another port after each start. */
    async port(): Promise<number> {
      const [first = ''] = (await engine('port', id, '8000')).split('\n');
      return Number(first.replace(/.*:/, ''));
    },
    /** Waits until it is ready, and gives the port. */
    async ready(): Promise<number> {
      const deadline = performance.now() + READY_MS_MAX;
      const port = await container.port();
      for (;;) {
        const status = await fetch(`http://127.0.0.1:${port}/ready`).then(
          ({ status }) => status,
          () => 0,
        );
        if (status === 200) return port;
        if (performance.now() > deadline) throw new Error(`not ready: ${await container.logs()}`);
        await sleep(10);
      }
    },
    /** Asks it to end; what it ended with. */
    async stop(): Promise<number> {
      await engine('stop', '--time', '30', id);
      return Number(await container.inspect('{{.State.ExitCode}}'));
    },
    async [Symbol.asyncDispose]() {
      await engine('rm', '--force', '--volumes', id);
    },
  };
  return container;
}
export type Container = Awaited<ReturnType<typeof runContainer>>;
