/**
 * A thread that asks two servers for /health, both every 20 ms, and tells how long the service made it wait. The other
 * server does nothing else: what it makes us wait is the machine's own.
 */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

export interface ProbeTargets {
  /** Of the service. */
  pid: number;
  service: number;
  control: number;
}

const { pid, service, control }: ProbeTargets = workerData;
const agent = new Agent({ keepAlive: true });

/** How long the main thread of the service could have run so far, and had to wait for a core: proc(5), schedstat. */
function coreWaitMs(): number {
  const [, ns] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
  return Number(ns) / 1e6;
}

async function wait(port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const asked = performance.now();
  request({ agent, port, host: '127.0.0.1', path: '/health' }, (answer) => answer.resume().on('end', resolve))
    .on('error', reject)
    .end();
  await promise;
  return performance.now() - asked;
}

/** What the service made one probe wait, in milliseconds: all but what the machine did. */
async function probe(): Promise<number> {
  const before = coreWaitMs();
  const [ofService, ofControl] = await Promise.all([wait(service), wait(control)]);
  return ofService - ofControl - (coreWaitMs() - before);
}

let waits: number[] = [];
let isAsked = false;
parentPort?.on('message', () => {
  isAsked = true;
});
for (;;) {
  waits.push(await probe());
  if (isAsked) {
    parentPort?.postMessage(waits); // also of the probe that was under way
    [isAsked, waits] = [false, []];
  }
  await sleep(20);
}
