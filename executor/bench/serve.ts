import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { parseConfig } from '../config.ts';
import { createHttpServer, listen } from '../http/server/http-server.ts';
import { openService } from '../service.ts';

export interface Target extends AsyncDisposable {
  url: string;
}

/** The service over HTTP, with a scratch root of its own. It makes its log lines, which go nowhere. */
export async function serve(slots: number): Promise<Target> {
  const root = await mkdtemp(join(tmpdir(), 'bench-service-'));
  await chmod(root, 0o711);
  const config = parseConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    SLOTS: String(slots),
    SCRATCH_ROOT: root,
    STATE_FOLDER: root,
  });
  const logger = pino({ level: config.logLevel }, { write() {} });
  const service = await openService(config, { version: '0.0.0', logger });
  if (config.warmCompilers) await service.startWarmCompilers();
  const server = createHttpServer(service.app);
  return {
    url: `http://127.0.0.1:${await listen(server, config)}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await service.close();
      await rm(root, { recursive: true });
    },
  };
}

/** A service that somebody else has started, for example in a container. */
export const running = (url: string): Target => ({ url, async [Symbol.asyncDispose]() {} });
