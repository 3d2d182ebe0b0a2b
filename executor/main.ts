/** Starts the service. The only file that reads the environment, listens and handles signals. */

import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { type Logger, pino } from 'pino';
import { SandboxFault } from '#sandbox';
import { type Config, parseConfig } from './config.ts';
import { containerLimits } from './container.ts';
import { createHttpServer, listen } from './http/server/http-server.ts';
import { addProcessMetrics } from './http/status/metrics.ts';
import { openService, type Service } from './service.ts';
import { noTelemetry, type Telemetry } from './telemetry/index.ts';

async function serviceVersion(): Promise<string> {
  const manifest: { version: string } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return manifest.version;
}

/** Loads OpenTelemetry only if a collector is configured: loading takes time. */
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
  service: Service;
  config: Config;
  logger: Logger;
  telemetry: Telemetry;
}

/** Loses readiness, finishes what runs or waits while the grace period lasts, then ends the process. */
function drainOnSignal({ server, service, config, logger, telemetry }: Running): void {
  let draining = false;
  async function drain(signal: string): Promise<void> {
    if (draining) return;
    draining = true;
    logger.info({ event: 'service.draining', signal });
    const grace = setTimeout(() => {
      service.admission.giveUp();
      server.closeAllConnections(); // a lost client ends its job
    }, config.drainMs);
    await service.drain();
    clearTimeout(grace);
    server.close();
    server.closeAllConnections();
    await service.close();
    logger.info({ event: 'service.stopped' });
    await telemetry.stop();
    process.exit(0);
  }
  // Not `once`: execa's signal-exit ends the process when it finds no listener but its own.
  process.on('SIGTERM', (signal) => void drain(signal));
  process.on('SIGINT', (signal) => void drain(signal));
}

/** What the slots and the queue's bounds follow. */
function containerFacts() {
  const { cpus, memoryBytes } = containerLimits();
  return { cpus, memory_mb: Math.floor(memoryBytes / 1024 ** 2) };
}

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  if (process.argv.includes('--check-config')) return void process.stdout.write('The configuration is valid.\n');
  const version = await serviceVersion();
  const telemetry = await openTelemetry(config, version, (what) => logger.warn({ event: 'telemetry.trouble', what }));
  const logger = openLogger(config, telemetry);
  const service = await openService(config, { version, logger, telemetry });
  addProcessMetrics(service.metrics);
  const server = createHttpServer(service.app);
  drainOnSignal({ server, service, config, logger, telemetry });
  const port = await listen(server, config);
  if (config.warmCompilers) void service.startWarmCompilers();
  logger.info({
    event: 'service.started',
    port,
    ...containerFacts(),
    slots: config.slots,
    languages: Object.fromEntries(service.installed.map(({ language, version }) => [language.name, version])),
    sandbox: service.sandbox.evidence,
  });
}

main().catch((error: unknown) => {
  const line =
    error instanceof SandboxFault ? `The sandbox does not hold on this machine: ${error.message}` : String(error);
  process.stderr.write(`${line}\n`);
  process.exit(1);
});
