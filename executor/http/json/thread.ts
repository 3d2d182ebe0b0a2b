/** Parses bodies in a thread: see parser.ts. */
import { parentPort } from 'node:worker_threads';
import { parseJson } from './parse.ts';
import type { Task } from './parser.ts';

parentPort?.on('message', ({ bytes, withFingerprint }: Task) => {
  parentPort?.postMessage(parseJson(bytes, withFingerprint));
});
