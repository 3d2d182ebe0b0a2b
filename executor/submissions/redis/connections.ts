import { Redis, type RedisOptions } from 'ioredis';
import { type RedisSettings, redisOptions } from '../../redis/connect.ts';

type Options = Omit<RedisOptions, 'replyMapping'>;

/** A connection without a reply for so long is replaced. An answer may have many megabytes. */
const SILENCE_MS_MAX = 10_000;

/**
 * The connections of one replica. `quick` fails within two seconds when Redis is away: for what a request waits for.
 * `patient` waits until Redis is back and then sends again what had no reply: for what has run, which must not be lost.
 */
export function connect(settings: RedisSettings, onTrouble: (error: unknown) => void) {
  const { lazyConnect, commandTimeout, socketTimeout, ...options } = redisOptions(settings);
  const open = (more: Options) => {
    const redis = new Redis({ ...options, ...more });
    redis.on('error', onTrouble);
    return redis;
  };
  const waiting = { enableOfflineQueue: true, maxRetriesPerRequest: null, autoResendUnfulfilledCommands: true };
  const quick = open({ commandTimeout, socketTimeout });
  const patient = open({ ...waiting, socketTimeout: SILENCE_MS_MAX });
  const subscriber = open({ autoResubscribe: false });
  return {
    quick,
    patient,
    subscriber,
    close() {
      for (const redis of [quick, patient, subscriber]) redis.disconnect();
    },
  };
}
/** Resolves when the first attempt to connect has succeeded or failed. */
export async function firstAttempt(redis: Redis): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const event of ['ready', 'close']) redis.once(event, resolve);
  await promise;
}

export type Connections = ReturnType<typeof connect>;
