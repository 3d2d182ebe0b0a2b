import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { passableFolder, startProcess } from '../harness/process.ts';
import { SLOTS_OF_WORLD } from './launchers.ts';
import type { Observation } from './observe.ts';
import { startSurroundings } from './surroundings.ts';

/** A service that is attacked, and around it all that an attack may try to reach. */
export interface World {
  port: unknown;
  secret: string;
  /** What stands for `@NAME@` in a source. */
  facts: Readonly<Record<string, string>>;
  /** What is not as it was when this was last asked, or an empty text. */
  changes(): string | Promise<string>;
  /** Looks at what is taken of the machine, from now on until what this returns is called. */
  observe(): Promise<Observation>;
  /** Processes that have `marker` among their arguments. */
  marked(marker: string): number[] | Promise<number[]>;
  leftovers(): Leftovers | Promise<Leftovers>;
  /** Ends all. How the service ended, and what lies in its scratch root then. */
  stop(): Promise<{ code: number | null; left: string[] }>;
}

interface Leftovers {
  boxes: string[];
  /** How the service's processes are not what they were, or an empty text. */
  processes: string;
}

/** Enough for a walk through all attacks: more slots than cores, and a neighbour that runs for as long. */
export const worldEnvironment = (secret: string) => ({
  WARM_COMPILERS: 'off', // no process and no box but those of programs comes or goes
  SLOTS: String(SLOTS_OF_WORLD),
  QUEUE_MAX: '1000',
  TIMEOUT_SECONDS_MAX: '600',
  ATTACK_SECRET: secret,
});

/** A world around a service on this machine. */
export async function startWorld() {
  const secret = randomUUID();
  const folder = passableFolder('attack-world-');
  const scratchRoot = join(folder, 'scratch');
  mkdirSync(scratchRoot);
  chmodSync(scratchRoot, 0o711);
  const service = startProcess({ ...worldEnvironment(secret), SCRATCH_ROOT: scratchRoot });
  const { port } = await service.event('service.started');
  const source = join(import.meta.dirname, '..', '..', 'main.ts');
  const target = { pid: service.pid, port: Number(port), scratchRoot, source, secret };
  const surroundings = await startSurroundings(target, folder);
  return {
    ...surroundings,
    port,
    secret,
    service,
    async stop() {
      surroundings.stop();
      service.kill('SIGTERM');
      const code = await service.exited;
      const left = readdirSync(scratchRoot);
      rmSync(folder, { recursive: true });
      return { code, left };
    },
  };
}
