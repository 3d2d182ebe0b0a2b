import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A TCP proxy in front of the server that can be cut, as a network can. */
export interface Link extends Disposable {
  readonly url: string;
  /** Breaks all connections, and makes new ones fail until `mend`. */
  cut(): void;
  mend(): void;
}

/** A real redis-server. Its own link is for all who need none of their own. */
export interface RedisServer extends Omit<Link, keyof Disposable>, AsyncDisposable {
  /** Another way to the same server. */
  link(): Promise<Link>;
  /** Ends the server with SIGKILL. Its append-only file stays. */
  kill(): Promise<void>;
  /** Starts it again, with what its append-only file holds. */
  restart(): Promise<void>;
}

/** Waits until the server accepts connections on its socket. */
async function whenListening(server: ChildProcess): Promise<void> {
  const { stdout } = server;
  if (stdout === null) throw new TypeError('stdout is no pipe');
  let said = '';
  for await (const chunk of stdout) {
    said += chunk;
    if (said.includes('ready to accept connections') || said.includes('Ready to accept connections')) break;
  }
  stdout.destroy();
}

/** Listens on a free port and passes everything to the Unix socket. */
async function openLink(path: string): Promise<Link> {
  let isCut = false;
  const sockets = new Set<Socket>();
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const proxy = createServer({ noDelay: true }, (client) => {
    if (isCut) return void client.destroy();
    const upstream = createConnection(path);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo;
  return {
    url: `redis://127.0.0.1:${port}`,
    cut() {
      isCut = true;
      breakAll();
    },
    mend() {
      isCut = false;
    },
    [Symbol.dispose]() {
      breakAll();
      proxy.close();
    },
  };
}

/**
 * Starts redis-server. It listens on a Unix socket, since it cannot pick a free port by itself; the proxy does. What it
 * gets is on the disk before it answers.
 */
export async function startRedis(...options: string[]): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const path = join(folder, 'socket');
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
  const start = async () => {
    const args = ['--port', '0', '--unixsocket', path, '--dir', folder, ...durable, ...options];
    const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await Promise.race([
      whenListening(server),
      once(server, 'exit').then(() => Promise.reject(new Error(server.spawnfile))),
    ]);
    return server;
  };
  const kill = async (server: ChildProcess) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  };
  let server = await start();
  const own = await openLink(path);
  return {
    ...own,
    link: () => openLink(path),
    kill: () => kill(server),
    async restart() {
      server = await start();
    },
    async [Symbol.asyncDispose]() {
      own[Symbol.dispose]();
      await kill(server);
      rmSync(folder, { recursive: true });
    },
  };
}
