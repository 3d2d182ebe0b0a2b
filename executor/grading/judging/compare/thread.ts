/** Compares outputs in a thread: see compare.ts. */
import { parentPort } from 'node:worker_threads';
import type { Task } from './compare.ts';
import { differenceBetween } from './index.ts';

const toBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) =>
  Buffer.from(buffer, byteOffset, byteLength);

parentPort?.on('message', ({ comparator, expected, actual }: Task) => {
  parentPort?.postMessage(differenceBetween(toBuffer(expected), toBuffer(actual), comparator));
});
