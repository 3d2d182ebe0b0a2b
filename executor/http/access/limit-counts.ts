import { MemoryStore, type Store } from 'express-rate-limit';
import { createUserLimit, type UserLimit } from './user-limit.ts';

/** Where limits count: in this process, or for all replicas together. */
export interface LimitCounts {
  /** Counts the requests of the rate limit with this name. */
  rateStore: (name: string) => Store;
  userLimit: (executionsMax: number) => UserLimit;
}

export const ownCounts: LimitCounts = { rateStore: () => new MemoryStore(), userLimit: createUserLimit };
