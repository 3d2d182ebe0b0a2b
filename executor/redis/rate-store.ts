import { MemoryStore, type Options, type Store } from 'express-rate-limit';
import { type RedisReply, RedisStore } from 'rate-limit-redis';
import type { RedisConnection } from './connect.ts';
import { digestOf } from './key.ts';

/**
 * Counts the requests of a rate limit in Redis, and in this process while that fails. A RedisStore that has failed to load
 * its scripts stays unusable, so after each failure the next request makes a new one.
 */
export function createRateStore({ client, report }: RedisConnection, name: string): Store {
  const own = new MemoryStore();
  let options: Options;
  let shared: Promise<RedisStore> | null = null;

  async function openShared(): Promise<RedisStore> {
    const store = new RedisStore({
      prefix: `executor:rate:${name}:`,
      sendCommand: (command: string, ...args: string[]) => client.call(command, args) as Promise<RedisReply>,
    });
    await store.init(options);
    return store;
  }

  return {
    init(given) {
      options = given;
      own.init(given);
    },
    async increment(key) {
      const hashed = digestOf(key);
      try {
        shared ??= openShared();
        return await (await shared).increment(hashed);
      } catch (error) {
        report(error);
        shared = null;
        return await own.increment(hashed);
      }
    },
    // express-rate-limit requires these two, but calls them only for options that are not used here.
    decrement: () => {},
    resetKey: () => {},
  };
}
