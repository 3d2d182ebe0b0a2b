/** What replicas must agree on. `executor/redis` shares it; without Redis each replica has its own. */
import { MemoryStore, type Store } from 'express-rate-limit';
import { createUserLimit, type UserLimit } from './access/user-limit.ts';
import { createIdempotency, type Idempotency } from './execute/idempotency/shared-runs.ts';

export interface Sharing {
  /** Counts the requests of the rate limit with this name. */
  rateStore: (name: string) => Store;
  userLimit: (executionsMax: number) => UserLimit;
  idempotency: () => Idempotency;
  /** Call it when no request is left. */
  close: () => void;
}

export const noSharing: Sharing = {
  rateStore: () => new MemoryStore(),
  userLimit: createUserLimit,
  idempotency: () => createIdempotency(),
  close: () => {},
};
