import { createHttpServer, listen } from '../../http/server/http-server.ts';
import type { RedisServer } from '../harness/redis-server.ts';
import { type ServiceOptions, startService } from '../harness/service.ts';

/** A service with a socket, as replicas have. */
export async function startReplica(redis: RedisServer, replica: string, slots: number, more: ServiceOptions = {}) {
  const service = await startService({ redis: redis.url, replica, slots, queueMax: 'default', ...more });
  const server = createHttpServer(service.app);
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  return {
    ...service,
    port,
    url: `http://127.0.0.1:${port}`,
    async end() {
      server.closeAllConnections();
      server.close();
      await service.stop();
    },
  };
}
export type Replica = Awaited<ReturnType<typeof startReplica>>;
