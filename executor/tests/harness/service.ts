import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { parseConfig } from '../../config.ts';
import { openService } from '../../service.ts';

export interface ServiceOptions {
  slots?: number;
  /** Jobs that may wait; `default` for what the service has without a setting. */
  queueMax?: number | 'default';
  /** The Redis that it shares with other replicas. */
  redis?: string;
  replica?: string;
  /** Receives every log line. */
  log?: (line: string) => void;
  env?: Readonly<Record<string, string>>;
}

/** The whole service except its socket, over a sandbox of its own. */
export async function startService(options: ServiceOptions = {}) {
  const { slots = 2, queueMax = 100, redis, replica = 'test', log = () => {}, env = {} } = options;
  const parent = await mkdtemp(join(tmpdir(), 'service-test-'));
  await chmod(parent, 0o711);
  const state = await mkdtemp(join(tmpdir(), 'service-state-'));
  const config = parseConfig({
    SLOTS: String(slots),
    ...(queueMax === 'default' ? {} : { QUEUE_MAX: String(queueMax) }),
    SCRATCH_ROOT: parent,
    STATE_FOLDER: state,
    ...env,
    CONTAINER_APP_REPLICA_NAME: replica,
    ...(redis === undefined ? {} : { REDIS_URL: redis }),
  });
  const service = await openService(config, { version: '0.0.0', logger: pino({ level: 'info' }, { write: log }) });
  return {
    ...service,
    /** The folder of all boxes. */
    async root() {
      const [root = ''] = await readdir(parent);
      return join(parent, root);
    },
    /** The files that submissions have left behind. Cached builds do not count. */
    async leftovers() {
      await service.builds.clear();
      const [root] = await readdir(parent);
      return root === undefined ? [] : await readdir(join(parent, root));
    },
    async stop() {
      await service.close();
      await rm(parent, { recursive: true });
      await rm(state, { recursive: true });
    },
  };
}
export type Service = Awaited<ReturnType<typeof startService>>;
