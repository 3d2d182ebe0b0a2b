/** Wires the service. Reads no environment, opens no socket and handles no signal: main.ts does. */
import { once } from 'node:events';
import type { Logger } from 'pino';
import { openSandbox, type Sandbox } from '#sandbox';
import { createDeliverer } from './callbacks/deliverer.ts';
import type { Reach } from './callbacks/lookup.ts';
import type { Config } from './config.ts';
import {
  BuildCache,
  boundsOn,
  createCompare,
  type InstalledLanguage,
  installedLanguages,
  openWarmCompilers,
  Slots,
  startedAhead,
} from './grading/index.ts';
import { type Access, createAccess } from './http/access/index.ts';
import { createApp, EXECUTE } from './http/app.ts';
import { createAdmission } from './http/execute/admission.ts';
import type { SharedJobs } from './http/execute/perform-anywhere.ts';
import { createUnreadAnswers } from './http/execute/unread-answers.ts';
import { contextOf } from './http/server/context.ts';
import { noSharing, type Sharing } from './http/sharing.ts';
import { createMetrics } from './http/status/metrics.ts';
import { callbackPayload } from './http/submissions/callback.ts';
import { createRunner } from './http/submissions/runner.ts';
import type { SharedQueue } from './queue/index.ts';
import { SqliteStore } from './submissions/sqlite/store.ts';
import type { SubmissionStore } from './submissions/store.ts';
import { noTelemetry, type Telemetry } from './telemetry/index.ts';
import { throttle } from './throttle.ts';

const NAME = 'Code Execution Service';

export interface ServiceContext {
  version: string;
  logger: Logger;
  /** Default: nothing is sent. */
  telemetry?: Telemetry;
}

interface Backend {
  sandbox: Sandbox;
  slots: Slots;
  installed: readonly InstalledLanguage[];
  /** Null where the replica works alone. */
  sharedJobs: SharedJobs | null;
  /** Default: this replica shares nothing. */
  sharing?: Sharing;
  store: SubmissionStore;
  /** Where callbacks may go. Default: to public addresses. */
  reach?: Reach;
}

/** The service over a sandbox that is open. Closing the service closes the sandbox and what it shares. */
export function createService(
  { sandbox, slots, installed, store, sharedJobs, sharing = noSharing, reach }: Backend,
  { maxima, replica, scratchRoot, access, slots: slotsMax, queue, bodiesBytesMax, submissions, callbacks }: Config,
  { version, logger, telemetry = noTelemetry }: ServiceContext,
) {
  const metrics = createMetrics(sandbox, slots, store, sharedJobs?.queue ?? null);
  const unread = createUnreadAnswers(undefined, (res) => {
    metrics.unreadAnswers.inc();
    logger.warn({ event: 'answer.unread', request_id: contextOf(res).requestId });
  });
  const warm = openWarmCompilers(installed, sandbox, (language, outcome) =>
    metrics.warmCompilations.inc({ language, outcome }),
  );
  const parts = {
    sandbox,
    slots,
    installed,
    store,
    sharedJobs,
    maxima,
    warm,
    builds: new BuildCache(sandbox, boundsOn(scratchRoot), warm),
    compare: createCompare(),
    admission: createAdmission(slotsMax + queue.waitingMax, bodiesBytesMax, unread),
    metrics,
  };
  const ownRules = createAccess(access, undefined, sharing);
  const { users } = ownRules;
  const runner = createRunner({ ...parts, route: EXECUTE, users, logger, replica, keptMs: submissions.keptMs });
  const deliverer =
    callbacks === null
      ? null
      : createDeliverer({
          store,
          settings: callbacks,
          payload: callbackPayload(store),
          logger,
          count: (outcome) => parts.metrics.callbacks.inc({ outcome }),
          reach,
        });
  /** The same service behind other rules for who may call. */
  const appWith = (rules: Access, shared = sharing) =>
    createApp({
      ...parts,
      access: rules,
      callbacks,
      runner,
      idempotency: shared.idempotency(),
      logger,
      telemetry,
      facts: { service: NAME, version, replica },
    });
  return {
    ...parts,
    appWith,
    /** The HTTP application, with the configured access rules. */
    app: appWith(ownRules),
    /** Starts the compilers that stay, outside of any slot. Resolves when all of them are ready, which nothing needs to wait for. */
    async startWarmCompilers() {
      const starting = [...warm].map(([language, compiler]) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        const onReady = () => {
          logger.info({ event: 'compiler.ready', language });
          resolve();
        };
        const isThere = compiler.start({
          onReady,
          onEnd: (why) => logger.warn({ event: 'compiler.ended', language, why }),
        });
        return isThere ? promise : undefined;
      });
      await Promise.all(starting);
    },
    /** Takes no further jobs. Resolves when none is left, or when the grace period has ended. */
    async drain() {
      const answered = parts.admission.drain(); // first: it must not wait for Redis
      void deliverer?.stop();
      await sharedJobs?.queue.drain();
      await answered;
      const { gaveUp } = parts.admission;
      if (sharedJobs === null || gaveUp.aborted) return;
      await Promise.race([sharedJobs.queue.finish(), once(gaveUp, 'abort')]);
    },
    /** Ends the launchers and removes all files. Call it when no job is left. */
    async close() {
      await sharedJobs?.queue.close();
      await deliverer?.stop();
      await runner.stop();
      await store[Symbol.asyncDispose]();
      await parts.builds.clear();
      await Promise.all([...warm.values()].map((compiler) => compiler.close()));
      await sandbox.close();
      sharing.close();
    },
  };
}
export type Service = ReturnType<typeof createService>;

const TROUBLE_QUIET_MS = 60_000;
const STATE_LOGGED_MS = 60_000;

function stateOf({ together }: SharedQueue) {
  const { waiting, oldestWaitingMs, running, replicas } = together;
  return { waiting, oldest_waiting_ms: oldestWaitingMs, running, replicas };
}

/** Loads the shared queue only where there is one. */
async function openSharedJobs(config: Config, logger: Logger, sandbox: Sandbox): Promise<SharedJobs | null> {
  if (config.redis === null) return null;
  const { openSharedQueue, Places } = await import('./queue/index.ts');
  const places = new Places(config.slots);
  const queue = openSharedQueue({
    redis: config.redis,
    replica: config.replica,
    places,
    isClosed: () => sandbox.residue !== null,
    onTrouble: throttle((what) => logger.warn({ event: 'queue.trouble', what }), TROUBLE_QUIET_MS),
    onLost: (id, why) => logger.error({ event: 'execution.lost', execution_id: id, why }),
  });
  const report = setInterval(() => logger.info({ event: 'queue.state', ...stateOf(queue) }), STATE_LOGGED_MS);
  report.unref();
  return { queue, places, waitMsMax: config.queue.waitMsMax };
}

/** Loads the client of Redis only if one is configured: loading takes time. */
async function connectSharing({ redis }: Config, { logger }: ServiceContext): Promise<Sharing> {
  if (redis === null) return noSharing;
  const { openSharing } = await import('./redis/open.ts');
  return await openSharing(redis, (what) => logger.warn({ event: 'redis.trouble', what }));
}

/** The Redis that replicas share, or a file of this replica. */
async function openStore({ redis, submissions }: Config, { logger }: ServiceContext): Promise<SubmissionStore> {
  const { folder, waitingMax, keptMs } = submissions;
  if (redis === null) return new SqliteStore(folder, submissions);
  const { openRedisStore } = await import('./submissions/redis/open.ts');
  const onTrouble = throttle((what) => logger.warn({ event: 'submissions.trouble', what }), TROUBLE_QUIET_MS);
  return await openRedisStore({ redis, waitingMax, keptMs, onTrouble });
}

/** Opens and proves the sandbox, finds the installed languages and wires the service. Throws SandboxFault. */
export async function openService(config: Config, context: ServiceContext): Promise<Service> {
  const { logger } = context;
  const store = await openStore(config, context);
  const slots = new Slots(config.slots, config.queue);
  const sandbox = await openSandbox({
    root: config.scratchRoot,
    launchers: config.slots,
    forkServers: startedAhead(),
    forkServersMax: config.forkServersMax,
    onResidue: (what) => logger.fatal({ event: 'sandbox.residue', what }),
    onSetAside: (gone) => {
      logger.error({ event: 'sandbox.set_aside' });
      slots.lose(gone);
    },
  });
  const installed = await installedLanguages(sandbox, config.slots);
  const sharedJobs = await openSharedJobs(config, logger, sandbox);
  const sharing = await connectSharing(config, context);
  return createService({ sandbox, slots, installed, store, sharedJobs, sharing }, config, context);
}
