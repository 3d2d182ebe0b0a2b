import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { StoreUnavailable, type SubmissionStore, type TakenCallback } from '../submissions/store.ts';
import { type DeliverDeps, deliver } from './deliver.ts';
import { publicReach } from './lookup.ts';
import { Places } from './places.ts';

/** Pauses end, and nothing tells of it. */
const LOOK_MS = 1_000;
const TIMEOUT_MS = 15_000;
/** What has waited so long for a place is put off: its lease would not last for a try. */
const WAIT_MS_MAX = 30_000;
const LEASE_MS = 2 * (WAIT_MS_MAX + TIMEOUT_MS);
const PUT_OFF_MS = 10_000;
/** Deliveries of a host that may wait here for a place; further ones are put off. */
const LINE_MAX = 64;
const WAITING_MAX = 256;
const STOP_MS = 3_000;

interface DelivererDeps extends Omit<DeliverDeps, 'store' | 'logger' | 'reach' | 'timeoutMs'> {
  store: Pick<SubmissionStore, 'takeCallback' | 'endCallback' | 'retryCallback' | 'releaseCallback' | 'watchQueue'>;
  logger: Pick<Logger, 'warn' | 'error'>;
  /** Default: the Internet. */
  reach?: DeliverDeps['reach'] | undefined;
  /** Default: 15 s. */
  timeoutMs?: number;
}

export interface Deliverer {
  /** Begins no more deliveries. Those that run get some seconds, and are else tried again by the next start. */
  stop: () => Promise<void>;
}

interface Waiting {
  taken: TakenCallback;
  host: string;
  since: number;
}

/** Delivers callbacks that are due, of this process and of others that share the store. */
export function createDeliverer(given: DelivererDeps): Deliverer {
  const { store, logger, reach = publicReach, timeoutMs = TIMEOUT_MS } = given;
  const deps: DeliverDeps = { ...given, reach, timeoutMs };
  const places = new Places();
  const active = new Set<Promise<void>>();
  const stopped = new AbortController();
  let waiting: Waiting[] = [];
  let isTaking = false;
  let isStopping = false;

  function track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => {
        if (error instanceof StoreUnavailable) return; // it tells of that itself, and the delivery is due again later
        logger.error({ event: 'service.fault', err: error });
      })
      .finally(() => active.delete(tracked));
    active.add(tracked);
  }

  async function run({ taken }: Waiting, place: Disposable): Promise<void> {
    try {
      using _place = place;
      await deliver(taken, deps, stopped.signal);
    } finally {
      fill();
    }
  }

  const release = ({ id, tries }: TakenCallback, pauseMs: number) => store.releaseCallback(id, tries, pauseMs);

  /** Starts it, or has it wait or tried later. Returns whether it waits. */
  function advance(one: Waiting): boolean {
    if (isStopping) track(release(one.taken, 0));
    else if (performance.now() - one.since > WAIT_MS_MAX) track(release(one.taken, PUT_OFF_MS));
    else {
      const place = places.take(one.host);
      if (place === null) return true;
      track(run(one, place));
    }
    return false;
  }

  const advanceAll = () => {
    const before = waiting;
    waiting = []; // a release can call this again before it returns
    for (const one of before) if (advance(one)) waiting.push(one);
  };

  function admit(taken: TakenCallback): void {
    const one = { taken, host: URL.parse(taken.url)?.host ?? '', since: performance.now() };
    const line = waiting.filter(({ host }) => host === one.host);
    if (line.length >= LINE_MAX) track(release(taken, PUT_OFF_MS));
    else if (advance(one)) waiting.push(one);
  }

  async function takeAll(): Promise<void> {
    isTaking = true;
    try {
      while (!isStopping && waiting.length < WAITING_MAX) {
        const taken = await store.takeCallback(LEASE_MS);
        if (taken === null) return;
        admit(taken);
      }
    } finally {
      isTaking = false;
    }
  }

  function fill(): void {
    advanceAll();
    if (!isTaking) track(takeAll());
  }

  const watching = store.watchQueue(fill);
  const looking = setInterval(fill, LOOK_MS).unref();
  fill();

  async function stop(): Promise<void> {
    isStopping = true;
    watching[Symbol.dispose]();
    clearInterval(looking);
    advanceAll();
    const ended = () => Promise.all(active);
    await Promise.race([ended(), sleep(STOP_MS, undefined, { ref: false })]);
    stopped.abort();
    while (active.size > 0) await ended();
  }
  let stopping: Promise<void> | undefined;
  return {
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
