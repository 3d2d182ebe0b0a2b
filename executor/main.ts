/** Starts the service. The only file that reads the environment, listens and handles signals. */

import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Logger, pino } from 'pino';
import { openSandbox, type Sandbox, SandboxFault } from '#sandbox';
import { type Config, parseConfig } from './config.ts';
import { BuildCache, boundsOn, createCompare, installedLanguages, Slots } from './grading/index.ts';
import { createAccess } from './http/access/index.ts';
import { type Admission, createAdmission } from './http/admission.ts';
import { createApp } from './http/app.ts';
import { createMetrics } from './http/metrics.ts';
import { createHttpServer } from './http/server.ts';
import { noTelemetry, type Telemetry } from './telemetry/index.ts';

async function serviceVersion(): Promise<string> {
  const manifest: { version: string } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}

function listen(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Where no collector is configured, nothing of OpenTelemetry is loaded: the start takes no longer. */
async function openTelemetry(config: Config, version: string, onTrouble: (what: string) => void): Promise<Telemetry> {
  const { telemetry, replica } = config;
  switch (telemetry.kind) {
    case 'off':
      return noTelemetry;
    case 'unusable':
      setImmediate(onTrouble, telemetry.why); // there is no log yet
      return noTelemetry;
    case 'on': {
      const { startTelemetry } = await import('./telemetry/otlp/start.ts');
      return startTelemetry(telemetry, { version, replica }, onTrouble);
    }
  }
}

function openLogger({ logLevel, replica }: Config, { sendLine }: Telemetry): Logger {
  const options = { level: logLevel, base: { replica } };
  if (sendLine === null) return pino(options);
  const stdout = pino.destination(1);
  return pino(options, {
    write(line) {
      stdout.write(line);
      sendLine(line);
    },
  });
}

interface Running {
  server: Server;
  admission: Admission;
  sandbox: Sandbox;
  builds: BuildCache;
  config: Config;
  logger: Logger;
  telemetry: Telemetry;
}

/** Readiness is lost first; what runs or waits is finished while the grace period lasts; then everything goes. */
function drainOnSignal({ server, admission, sandbox, builds, config, logger, telemetry }: Running): void {
  let draining = false;
  async function drain(signal: string): Promise<void> {
    if (draining) return;
    draining = true;
    logger.info({ event: 'service.draining', signal });
    const grace = setTimeout(() => {
      admission.giveUp();
      server.closeAllConnections(); // a lost client ends its job
    }, config.drainMs);
    await admission.drain();
    clearTimeout(grace);
    server.close();
    server.closeAllConnections();
    await builds.clear();
    await sandbox.close();
    logger.info({ event: 'service.stopped' });
    await telemetry.stop();
    process.exit(0);
  }
  // Not `once`: execa's signal-exit ends the process when it finds no listener but its own.
  process.on('SIGTERM', (signal) => void drain(signal));
  process.on('SIGINT', (signal) => void drain(signal));
}

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  if (process.argv.includes('--check-config')) return void process.stdout.write('The configuration is valid.\n');
  const version = await serviceVersion();
  const telemetry = await openTelemetry(config, version, (what) => logger.warn({ event: 'telemetry.trouble', what }));
  const logger = openLogger(config, telemetry);
  const slots = new Slots(config.slots, config.queueMax);
  const sandbox = await openSandbox({
    root: config.scratchRoot,
    launchers: config.slots,
    onResidue: (what) => logger.fatal({ event: 'sandbox.residue', what }),
    onSetAside: (gone) => {
      logger.error({ event: 'sandbox.set_aside' });
      slots.lose(gone);
    },
  });
  const builds = new BuildCache(sandbox, boundsOn(config.scratchRoot));
  const installed = await installedLanguages(sandbox, config.slots);
  const admission = createAdmission(config.slots + config.queueMax);
  const facts = { service: 'Code Execution Service', version, replica: config.replica };
  const metrics = createMetrics(slots);
  const app = createApp({
    sandbox,
    slots,
    builds,
    compare: createCompare(),
    installed,
    maxima: config.maxima,
    admission,
    access: createAccess(config.access),
    metrics,
    logger,
    telemetry,
    facts,
  });
  const server = createHttpServer(app);
  drainOnSignal({ server, admission, sandbox, builds, config, logger, telemetry });
  const port = await listen(server, config);
  logger.info({
    event: 'service.started',
    port,
    slots: config.slots,
    languages: Object.fromEntries(installed.map(({ language, version }) => [language.name, version])),
    sandbox: sandbox.evidence,
  });
}

main().catch((error: unknown) => {
  const line =
    error instanceof SandboxFault ? `The sandbox does not hold on this machine: ${error.message}` : String(error);
  process.stderr.write(`${line}\n`);
  process.exit(1);
});
