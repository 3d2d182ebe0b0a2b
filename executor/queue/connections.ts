import { Redis, type RedisOptions } from 'ioredis';

export interface RedisAddress {
  /** `redis:` or, with TLS, `rediss:`. */
  url: string;
  password: string | undefined;
}

/** All keys and channels of the service begin with it. */
export const PREFIX = 'executor';

type Options = Omit<RedisOptions, 'replyMapping'>;

const optionsOf = ({ password }: RedisAddress): Options => ({
  ...(password === undefined ? {} : { password }),
  retryStrategy: (attempt) => Math.min(100 * attempt, 1_000),
});

/** How long a request waits for Redis before the service goes on without it, in milliseconds. */
const PATIENCE_MS = 2_000;

/**
 * The connections of one replica. `quick` fails within two seconds when Redis is away: for what a request waits for.
 * `patient` waits until Redis is back: for results, which must not be lost, and for BullMQ, which requires it.
 */
export function connect(address: RedisAddress, onTrouble: (what: string) => void) {
  const options = optionsOf(address);
  const open = (more: Options) => {
    const redis = new Redis(address.url, { ...options, ...more });
    redis.on('error', (error: Error) => onTrouble(error.message));
    return redis;
  };
  const quick = open({ maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: PATIENCE_MS });
  const patient = open({ maxRetriesPerRequest: null });
  const subscriber = open({ maxRetriesPerRequest: null });
  return {
    quick,
    patient,
    subscriber,
    close() {
      for (const redis of [quick, patient, subscriber]) redis.disconnect();
    },
  };
}
export type Connections = ReturnType<typeof connect>;
