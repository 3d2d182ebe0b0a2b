import { readFileSync, writeFileSync } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';

/** How much of an output is shown. All of it is graded. */
export const SHOWN_BYTES_MAX = 64 * 1024;

/** Below this a synchronous call costs less than the way through the thread pool. */
const SYNC_BYTES_MAX = 128 * 1024;

/* Both files lie in a lane, where a program can neither rename nor replace them: their paths are ours. */

export async function writeInput(path: string, text: string): Promise<void> {
  if (text.length <= SYNC_BYTES_MAX) writeFileSync(path, text);
  else await writeFile(path, text);
}

/** The whole output, which the sandbox has bounded to `bytes`. */
export async function readOutput(path: string, bytes: number): Promise<Buffer> {
  if (bytes === 0) return Buffer.alloc(0);
  return bytes <= SYNC_BYTES_MAX ? readFileSync(path) : await readFile(path);
}

/** The first part of an output that may be far too long to read. */
export async function readShown(path: string, bytes: number): Promise<Buffer> {
  if (bytes <= SHOWN_BYTES_MAX) return readOutput(path, bytes);
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(SHOWN_BYTES_MAX), 0, SHOWN_BYTES_MAX, 0);
  return buffer.subarray(0, bytesRead);
}

/** Moves a cut back to where a character starts, so that it does not show as U+FFFD. */
function characterStart(bytes: Buffer, end: number): number {
  let start = end;
  for (let back = 0; back < 3 && start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80; back++) start--;
  return start;
}

/** Bytes that are not UTF-8 are shown as U+FFFD. */
export function shown(bytes: Buffer): string {
  if (bytes.length <= SHOWN_BYTES_MAX) return bytes.toString('utf8');
  return bytes.toString('utf8', 0, characterStart(bytes, SHOWN_BYTES_MAX));
}
