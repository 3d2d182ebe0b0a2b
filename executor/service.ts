/** Wires the service. Reads no environment, opens no socket and handles no signal: main.ts does. */
import type { Logger } from 'pino';
import { openSandbox, type Sandbox } from '#sandbox';
import type { Config } from './config.ts';
import {
  BuildCache,
  boundsOn,
  createCompare,
  type InstalledLanguage,
  installedLanguages,
  Slots,
} from './grading/index.ts';
import { type Access, createAccess } from './http/access/index.ts';
import { createApp } from './http/app.ts';
import { createAdmission } from './http/execute/admission.ts';
import { createMetrics } from './http/status/metrics.ts';
import { createRunner } from './http/submissions/runner.ts';
import { SqliteStore } from './submissions/sqlite/store.ts';
import type { SubmissionStore } from './submissions/store.ts';
import { noTelemetry, type Telemetry } from './telemetry/index.ts';

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
  store: SubmissionStore;
}

/** The service over a sandbox that is open. Closing the service closes the sandbox. */
export function createService(
  { sandbox, slots, installed, store }: Backend,
  { maxima, replica, scratchRoot, access, slots: slotsMax, queue, bodiesBytesMax, submissions }: Config,
  { version, logger, telemetry = noTelemetry }: ServiceContext,
) {
  const parts = {
    sandbox,
    slots,
    installed,
    maxima,
    builds: new BuildCache(sandbox, boundsOn(scratchRoot)),
    compare: createCompare(),
    admission: createAdmission(slotsMax + queue.waitingMax, bodiesBytesMax),
    metrics: createMetrics(slots, store),
  };
  const rules = createAccess(access);
  const runner = createRunner({ ...parts, store, users: rules.users, logger, replica, keptMs: submissions.keptMs });
  /** The same service behind other rules for who may call. */
  const appWith = (rules: Access) =>
    createApp({
      ...parts,
      store,
      runner,
      access: rules,
      logger,
      telemetry,
      facts: { service: NAME, version, replica },
    });
  return {
    ...parts,
    appWith,
    /** The HTTP application, with the configured access rules. */
    app: appWith(rules),
    /** Ends the launchers and removes all files. Call it when no job is left. */
    async close() {
      await runner.stop();
      await store[Symbol.asyncDispose]();
      await parts.builds.clear();
      await sandbox.close();
    },
  };
}
export type Service = ReturnType<typeof createService>;

/** Opens and proves the sandbox, finds the installed languages and wires the service. Throws SandboxFault. */
export async function openService(config: Config, context: ServiceContext): Promise<Service> {
  const { logger } = context;
  const store = new SqliteStore(config.submissions.folder, config.submissions);
  for (const id of await store.recover()) logger.error({ event: 'submission.failed', submission_id: id });
  const slots = new Slots(config.slots, config.queue);
  const sandbox = await openSandbox({
    root: config.scratchRoot,
    launchers: config.slots,
    onResidue: (what) => logger.fatal({ event: 'sandbox.residue', what }),
    onSetAside: (gone) => {
      logger.error({ event: 'sandbox.set_aside' });
      slots.lose(gone);
    },
  });
  const installed = await installedLanguages(sandbox, config.slots);
  return createService({ sandbox, slots, installed, store }, config, context);
}
