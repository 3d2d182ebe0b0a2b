import type { Redis } from 'ioredis';

/** Redis answers ever more slowly, or refuses, when it is full: beyond this share it gets nothing new. */
export const MEMORY_SHARE_MAX = 0.8;

/** The share of Redis' memory that is in use, from 0 to 1. Throws what Redis throws. */
export async function memoryShare(redis: Redis): Promise<number> {
  const info = await redis.info('memory');
  const figure = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
  const most = figure('maxmemory') || figure('total_system_memory') / 2;
  return most === 0 ? 0 : figure('used_memory') / most;
}
