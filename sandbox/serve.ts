import { once } from 'node:events';
import { closeSync, constants, openSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Box } from './box.ts';
import { type JoinedReport, SandboxFault } from './outcome.ts';
import type { LauncherPool } from './pool.ts';
import type { RunRequest } from './request.ts';

/** A program that stays and answers on one connection. It may write no file: its working directory is an empty folder that it can only read. */
export type ServeRequest = Pick<RunRequest, 'argv' | 'env' | 'readable' | 'limits'>;

export interface Served {
  /** The program's stdin and stdout. The caller handles its errors, and destroys it. */
  connection: Socket;
  /** How the program ended; `dismissed` if an abort stopped it. Rejects with SandboxFault. */
  ended: Promise<JoinedReport>;
}

const NAME = 'connection';

/** Listens in a folder by its descriptor: the path of a box may be longer than the address of a socket. */
async function listenIn(folder: string) {
  const fd = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  const server = createServer();
  server.maxConnections = 1;
  const close = () => server.close(() => closeSync(fd)); // this also removes the socket
  try {
    server.listen(`/proc/self/fd/${fd}/${NAME}`);
    await once(server, 'listening');
  } catch (error) {
    closeSync(fd);
    throw new SandboxFault('connect', error instanceof Error ? error.message : String(error));
  }
  const { promise: connected, resolve } = Promise.withResolvers<Socket>();
  server.once('connection', resolve);
  return { connected, close };
}

/**
 * Starts a program in a box that nothing else uses, and connects to it. An abort ends the program. Throws as a run does; then the
 * program has ended.
 */
export async function serve(request: ServeRequest, box: Box, pool: LauncherPool, signal: AbortSignal): Promise<Served> {
  signal.throwIfAborted();
  const { stdout, stderr } = box.lane(0);
  const listener = await listenIn(box.path);
  const run = { profile: 'run', folder: box.build, fresh: false, stdin: '/dev/null', stdout, stderr } as const;
  const ended = pool.ask({ ...request, ...run }, '', signal, join(box.path, NAME));
  try {
    const connection = await Promise.race([listener.connected, ended.then(notConnected)]);
    return { connection, ended };
  } catch (error) {
    void listener.connected.then((connection) => connection.destroy()); // it had connected, and ended at once
    throw error;
  } finally {
    listener.close();
  }
}

function notConnected({ outcome }: JoinedReport): never {
  throw new SandboxFault('connect', `the program has ended before it was connected: ${outcome.kind}`);
}
