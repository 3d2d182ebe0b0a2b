import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { passableFolder, startProcess } from '../../executor/tests/harness/process.ts';
import { startRedis } from '../../executor/tests/harness/redis-server.ts';
import { UsageError } from './arguments.ts';

/** Longer than DRAIN_SECONDS lets a service take. */
const END_SECONDS_MAX = 30;

/** Starts one replica on a free port of the loopback interface, with files of its own. */
function startReplica(name: string, slots: number, redisUrl: string) {
  const scratch = passableFolder('rehearsal-');
  const child = startProcess({
    CONTAINER_APP_REPLICA_NAME: name,
    SLOTS: String(slots),
    SCRATCH_ROOT: scratch,
    REDIS_URL: redisUrl,
  });
  return {
    /** Where it listens. Rejects if it does not start. */
    url: child.event('service.started').then(({ port }) => `http://127.0.0.1:${port}`),
    /** Ends it as a platform does: SIGTERM, and SIGKILL if it is still there after its grace period. */
    async end() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), END_SECONDS_MAX * 1000);
      await child.exited;
      clearTimeout(timer);
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** Replicas of the service on this machine that share a Redis. Disposed of, they leave no process and no file. */
export async function startLocal(replicas: number, slots: number) {
  if (spawnSync('redis-server', ['--version']).status !== 0)
    throw new UsageError('--local: redis-server is not installed');
  await using stack = new AsyncDisposableStack();
  const redis = stack.use(await startRedis());
  const started: ReturnType<typeof startReplica>[] = [];
  stack.defer(async () => void (await Promise.all(started.map((replica) => replica.end()))));
  const start = (kind: string, count: number) => {
    const names = Array.from({ length: count }, (_value, index) => `${kind}-${index + 1}`);
    const begun = names.map((name) => startReplica(name, slots, redis.url));
    started.push(...begun);
    return Promise.all(begun.map(({ url }) => url));
  };
  const urls = await start('local', replicas);
  const running = stack.move();
  return {
    urls,
    /** Starts more replicas after a time. They are not called: they take work from the shared queue. */
    async startLater(count: number, afterSeconds: number, stop: AbortSignal): Promise<void> {
      await sleep(afterSeconds * 1000, undefined, { signal: stop });
      await start('late', count);
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
