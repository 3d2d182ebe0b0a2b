import type { Logger } from 'pino';
import type { SubmissionStore, TakenCallback } from '../submissions/store.ts';
import { isAllowed } from './hosts.ts';
import type { Reach } from './lookup.ts';
import { pauseMs } from './pauses.ts';
import { post } from './post.ts';
import type { CallbackSettings } from './settings.ts';
import { signedHeaders } from './signature.ts';

export interface DeliverDeps {
  store: Pick<SubmissionStore, 'endCallback' | 'retryCallback' | 'releaseCallback'>;
  settings: CallbackSettings;
  reach: Reach;
  /** What is posted as JSON; null where the submission is no longer kept. */
  payload: (of: Pick<TakenCallback, 'id' | 'caller'>) => Promise<readonly Buffer[] | null>;
  logger: Pick<Logger, 'warn'>;
  count: (outcome: 'delivered' | 'failed' | 'given_up') => void;
  /** For one try: look-up, connection, request and response. */
  timeoutMs: number;
}

type Tried =
  | { kind: 'delivered' }
  /** `why` is for the log. */
  | { kind: 'failed'; why: string; isFinal?: boolean; retryAfter?: string | undefined };

const GONE = 410;
const ASKS_FOR_TIME: readonly number[] = [429, 503];

async function tryOnce(
  { id, caller, url: href }: TakenCallback,
  deps: DeliverDeps,
  signal: AbortSignal,
): Promise<Tried> {
  const { settings, payload, reach } = deps;
  const url = new URL(href);
  // Again: the operator may have removed it since. Not final: a replica that is newer than this one may allow it.
  if (!isAllowed(settings.hosts, url)) return { kind: 'failed', why: 'host_refused' };
  const parts = await payload({ id, caller });
  if (parts === null) return { kind: 'failed', why: 'submission_removed', isFinal: true };
  const signed = await signedHeaders(id, parts, settings.secrets);
  const headers = { ...signed, 'Content-Type': 'application/json', 'User-Agent': 'executor' };
  const { status, retryAfter } = await post(url, headers, parts, reach, signal);
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  const asked = ASKS_FOR_TIME.includes(status) ? retryAfter : undefined;
  return { kind: 'failed', why: `status_${status}`, isFinal: status === GONE, retryAfter: asked };
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : 'unknown';

/** Stores and reports how a try ended. */
async function settle({ id, tries, url }: TakenCallback, tried: Tried, deps: DeliverDeps): Promise<void> {
  const { store, logger, count } = deps;
  if (tried.kind === 'delivered') {
    count('delivered');
    return await store.endCallback(id, tries, 'delivered');
  }
  const pause = tried.isFinal === true ? null : pauseMs(tries, tried.retryAfter);
  const named = { submission_id: id, host: URL.parse(url)?.host, tries, why: tried.why }; // a path may hold a secret
  if (pause === null) {
    count('given_up');
    logger.warn({ event: 'callback.given_up', ...named });
    return await store.endCallback(id, tries, 'failed');
  }
  count('failed');
  logger.warn({ event: 'callback.failed', ...named, retry_in_ms: pause });
  await store.retryCallback(id, tries, pause);
}

/** Performs one try. If `stopped` aborts, the next start of the service tries again. Throws only what the store throws. */
export async function deliver(taken: TakenCallback, deps: DeliverDeps, stopped: AbortSignal): Promise<void> {
  const timeout = AbortSignal.timeout(deps.timeoutMs);
  let tried: Tried;
  try {
    tried = await tryOnce(taken, deps, AbortSignal.any([timeout, stopped]));
  } catch (error) {
    if (stopped.aborted) return await deps.store.releaseCallback(taken.id, taken.tries, 0);
    tried = { kind: 'failed', why: timeout.aborted ? 'timeout' : codeOf(error) };
  }
  await settle(taken, tried, deps);
}
