/** What replicas must agree on. `executor/redis` shares it; without Redis each replica has its own. */
import { type LimitCounts, ownCounts } from './access/index.ts';
import { createIdempotency, type Idempotency } from './execute/idempotency/shared-runs.ts';

export interface Sharing extends LimitCounts {
  idempotency: () => Idempotency;
  /** Call it when no request is left. */
  close: () => void;
}

export const noSharing: Sharing = { ...ownCounts, idempotency: () => createIdempotency(), close: () => {} };
