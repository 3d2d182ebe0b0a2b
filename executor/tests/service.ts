import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openSandbox } from '#sandbox';
import { parseConfig } from '../config.ts';
import { BuildCache, boundsOn, createCompare, defaultMaxima, installedLanguages, Slots } from '../grading/index.ts';
import { type Access, createAccess } from '../http/access/index.ts';
import { createAdmission } from '../http/admission.ts';
import { createApp } from '../http/app.ts';
import { createMetrics } from '../http/metrics.ts';
import { noTelemetry } from '../telemetry/index.ts';

export interface ServiceOptions {
  slots?: number;
  queueMax?: number;
  /** Receives every log line. */
  log?: (line: string) => void;
}

/** The whole service but its socket, over a sandbox of its own. */
export async function startService({ slots: total = 2, queueMax = 100, log = () => {} }: ServiceOptions = {}) {
  const parent = await mkdtemp(join(tmpdir(), 'service-test-'));
  await chmod(parent, 0o711);
  const sandbox = await openSandbox({ root: parent, launchers: total });
  const slots = new Slots(total, queueMax);
  const builds = new BuildCache(sandbox, boundsOn(parent));
  const compare = createCompare();
  const installed = await installedLanguages(sandbox, total);
  const admission = createAdmission(total + queueMax);
  const metrics = createMetrics(slots);
  const logger = pino({ level: 'info' }, { write: log });
  const facts = { service: 'Code Execution Service', version: '0.0.0', replica: 'test' };
  const deps = {
    sandbox,
    slots,
    builds,
    compare,
    installed,
    maxima: defaultMaxima,
    admission,
    metrics,
    logger,
    telemetry: noTelemetry,
    facts,
  };
  /** Another front on the same service, with other rules for who may call. */
  const appWith = (access: Access) => createApp({ ...deps, access });
  return {
    app: appWith(createAccess(parseConfig({}).access)),
    appWith,
    sandbox,
    slots,
    builds,
    compare,
    admission,
    metrics,
    installed,
    /** The folder of all boxes. */
    async root() {
      const [root = ''] = await readdir(parent);
      return join(parent, root);
    },
    /** Everything that submissions have left behind; the sandbox's own root, empty, is not, nor are checkers that are kept. */
    async leftovers() {
      await builds.clear();
      const [root] = await readdir(parent);
      return root === undefined ? [] : await readdir(join(parent, root));
    },
    async stop() {
      await builds.clear();
      await sandbox.close();
      await rm(parent, { recursive: true });
    },
  };
}
export type Service = Awaited<ReturnType<typeof startService>>;
