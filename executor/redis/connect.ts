import { Redis, type RedisOptions } from 'ioredis';
import { throttle } from '../throttle.ts';

export interface RedisSettings {
  /** `redis://HOST:PORT`, or `rediss://HOST:PORT` for TLS. */
  url: string;
  /** Used if the URL has none. */
  password: string | undefined;
}

export interface RedisConnection {
  client: Redis;
  /** Reports why a command or the connection failed, at most once a minute. */
  report: (error: unknown) => void;
  close: () => void;
}

const PORT = 6379;
/** For the connection, and for each reply. A request may have to wait for several. */
const WAIT_MS_MAX = 2_000;
const RECONNECT_MS_MAX = 2_000;
/** While Redis loads its data after a start, a connection looks so often whether that is done. */
const LOADING_MS_MAX = 1_000;
const QUIET_MS = 60_000;

/** Without a connection every command fails at once, and what was sent is not sent again: it may have been executed. */
export function redisOptions({ url, password }: RedisSettings) {
  const { protocol, hostname, port, username, password: urlPassword, pathname } = new URL(url);
  const secret = urlPassword === '' ? password : decodeURIComponent(urlPassword);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? PORT : Number(port),
    db: Number(pathname.slice(1)),
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(secret === undefined ? {} : { password: secret }),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    connectTimeout: WAIT_MS_MAX,
    commandTimeout: WAIT_MS_MAX,
    maxLoadingRetryTime: LOADING_MS_MAX,
    socketTimeout: WAIT_MS_MAX, // a connection without replies is replaced: only the first commands wait for it
    retryStrategy: (attempt: number) => Math.min(RECONNECT_MS_MAX, 50 * 2 ** attempt),
  } satisfies RedisOptions;
}

/** Waits for the first attempt to connect. If it fails, the client goes on trying, and its commands fail meanwhile. */
export async function connectRedis(
  settings: RedisSettings,
  onTrouble: (what: string) => void,
): Promise<RedisConnection> {
  const tell = throttle(onTrouble, QUIET_MS);
  const client = new Redis(redisOptions(settings));
  let isClosed = false;
  const report = (error: unknown) => {
    if (!isClosed) tell(error instanceof Error ? error.message : String(error));
  };
  client.on('error', report);
  client.on('reconnecting', () => report('The connection to Redis was lost.'));
  await client.connect().catch(report);
  return {
    client,
    report,
    close() {
      isClosed = true;
      client.disconnect();
    },
  };
}
