import { readFileSync, rmSync } from 'node:fs';
import { passableFolder, startProcess } from '../../harness/process.ts';
import { type Link, startRedis } from '../../harness/redis-server.ts';

const SLOTS = 2;

/** One replica, in a process of its own and with a link to Redis of its own. */
async function startReplica(name: string, link: Link | null, env: Record<string, string>) {
  const root = passableFolder('contest-');
  const shared = link === null ? {} : { REDIS_URL: link.url };
  const service = startProcess({
    CONTAINER_APP_REPLICA_NAME: name,
    SCRATCH_ROOT: root,
    SLOTS: String(SLOTS),
    WARM_COMPILERS: 'auto',
    ...shared,
    ...env,
  });
  const { port } = await service.event('service.started');
  return {
    name,
    port,
    link,
    kill: () => service.kill('SIGKILL'),
    /** The most memory that its process has had, in bytes. */
    peakBytes: () => 1024 * Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${service.pid}/status`, 'utf8'))?.[1]),
    async [Symbol.asyncDispose]() {
      service.kill('SIGTERM');
      await service.exited;
      link?.[Symbol.dispose]();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
export type Replica = Awaited<ReturnType<typeof startReplica>>;

/** A replica that works alone. */
export const startAlone = (env: Record<string, string> = {}) => startReplica('alone', null, env);

/** Replicas that share a real redis-server, with its options. Those that still run are stopped with it. */
export async function openCluster(...options: string[]) {
  const redis = await startRedis(...options);
  const replicas: Replica[] = [];
  let count = 0;
  return {
    redis,
    /** Resolves once it accepts requests. */
    async start(env: Record<string, string> = {}): Promise<Replica> {
      count++;
      const replica = await startReplica(`replica-${count}`, await redis.link(), env);
      replicas.push(replica);
      return replica;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(replicas.map((replica) => replica[Symbol.asyncDispose]()));
      await redis[Symbol.asyncDispose]();
    },
  };
}
