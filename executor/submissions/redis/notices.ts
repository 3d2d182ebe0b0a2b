import type { Redis } from 'ioredis';
import type { Watchers } from '../watchers.ts';
import { CHANGED, QUEUED } from './keys.ts';

/** The topic of those who wait for something to take: no id of a submission. */
export const QUEUE = 'queue';

/**
 * Tells watchers of the changes that any replica makes. After each new connection all are told, since notices may have been
 * lost meanwhile. Resolves when the first attempt to subscribe has succeeded or failed.
 */
export async function hearNotices(
  subscriber: Redis,
  watchers: Watchers,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  subscriber.on('message', (channel: string, id: string) => {
    if (channel === CHANGED) watchers.notify(id);
    else if (channel === QUEUED) watchers.notify(QUEUE);
  });
  const tried = Promise.withResolvers<void>();
  const subscribe = async () => {
    await subscriber.subscribe(CHANGED, QUEUED).then(() => watchers.notifyAll(), onTrouble);
    tried.resolve();
  };
  subscriber.on('ready', () => void subscribe());
  subscriber.once('close', tried.resolve);
  await tried.promise;
}
