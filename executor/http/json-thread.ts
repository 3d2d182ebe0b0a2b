/** Parses bodies in a thread: see json-parser.ts. */
import { parentPort } from 'node:worker_threads';
import { parseJson } from './json.ts';
import type { Task } from './json-parser.ts';

parentPort?.on('message', ({ bytes, withFingerprint }: Task) => {
  parentPort?.postMessage(parseJson(bytes, withFingerprint));
});
