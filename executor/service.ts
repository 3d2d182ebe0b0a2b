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
import { noSharing, type Sharing } from './http/sharing.ts';
import { createMetrics } from './http/status/metrics.ts';
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
  /** Default: this replica shares nothing. */
  sharing?: Sharing;
}

/** The service over a sandbox that is open. Closing the service closes the sandbox and what it shares. */
export function createService(
  { sandbox, slots, installed, sharing = noSharing }: Backend,
  { maxima, replica, scratchRoot, access, slots: slotsMax, queue, bodiesBytesMax }: Config,
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
    metrics: createMetrics(slots),
  };
  /** The same service behind other rules for who may call. */
  const appWith = (rules: Access, shared = sharing) =>
    createApp({
      ...parts,
      access: rules,
      idempotency: shared.idempotency(),
      logger,
      telemetry,
      facts: { service: NAME, version, replica },
    });
  return {
    ...parts,
    appWith,
    /** The HTTP application, with the configured access rules. */
    app: appWith(createAccess(access, undefined, sharing)),
    /** Ends the launchers and removes all files. Call it when no job is left. */
    async close() {
      await parts.builds.clear();
      await sandbox.close();
      sharing.close();
    },
  };
}
export type Service = ReturnType<typeof createService>;

/** Loads the client of Redis only if one is configured: loading takes time. */
async function connectSharing({ redis }: Config, { logger }: ServiceContext): Promise<Sharing> {
  if (redis === null) return noSharing;
  const { openSharing } = await import('./redis/open.ts');
  return await openSharing(redis, (what) => logger.warn({ event: 'redis.trouble', what }));
}

/** Opens and proves the sandbox, finds the installed languages and wires the service. Throws SandboxFault. */
export async function openService(config: Config, context: ServiceContext): Promise<Service> {
  const { logger } = context;
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
  const sharing = await connectSharing(config, context);
  return createService({ sandbox, slots, installed, sharing }, config, context);
}
