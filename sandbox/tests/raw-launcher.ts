import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

const LAUNCHER = join(import.meta.dirname, '..', 'launcher', 'build', 'launcher');

/** A launcher without our TypeScript around it: a test sends and receives raw bytes. */
export function startRawLauncher() {
  const child = spawn(LAUNCHER, ['/dev/null'], { stdio: ['pipe', 'ignore', 'inherit', 'pipe'] });
  const requests = child.stdio[0] as Writable;
  const reports = child.stdio[3] as Readable;
  const lines = createInterface({ input: reports })[Symbol.asyncIterator]();
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  requests.on('error', () => {}); // it may end before it has read everything that a test sends
  return {
    pid: child.pid ?? 0,
    exited,
    send: (bytes: Buffer) => requests.write(bytes),
    end: () => requests.end(),
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    async line(): Promise<Record<string, unknown> | undefined> {
      const { value } = await lines.next();
      return value === undefined ? undefined : JSON.parse(value);
    },
  };
}

/** A frame of fields, each ended by a NUL. */
export function frameOf(fields: readonly string[]): Buffer {
  const body = Buffer.from(fields.map((field) => `${field}\0`).join(''));
  return Buffer.concat([lengthOf(body.length), body]);
}

export function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(length);
  return bytes;
}
