import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { characterStart } from '../utf8.ts';

/** How much of an output is shown. All of it is graded. */
export const SHOWN_BYTES_MAX = 64 * 1024;

/** Up to this size a synchronous call costs less than a task of the thread pool. */
const SYNC_BYTES_MAX = 128 * 1024;

/* Both files lie in a lane, where a program can neither rename nor replace them: their paths are ours. */

/** Overwrites the file and then truncates it to length. If it were truncated first, ext4 would flush it when it is closed. */
export async function writeInput(path: string, text: string | Buffer): Promise<void> {
  const flags = constants.O_WRONLY | constants.O_CREAT;
  if (text.length > SYNC_BYTES_MAX) {
    await using file = await open(path, flags, 0o644);
    await file.writeFile(text);
    return await file.truncate(Buffer.byteLength(text));
  }
  const file = openSync(path, flags, 0o644);
  try {
    writeFileSync(file, text);
    ftruncateSync(file, Buffer.byteLength(text));
  } finally {
    closeSync(file);
  }
}

/** The whole output, which the sandbox has bounded to `bytes`. */
export async function readOutput(path: string, bytes: number): Promise<Buffer> {
  if (bytes === 0) return Buffer.alloc(0);
  return bytes <= SYNC_BYTES_MAX ? readFileSync(path) : await readFile(path);
}

/** The beginning of an output that may be too long to read: what is shown, and one byte more. */
export async function readShown(path: string, bytes: number): Promise<Buffer> {
  if (bytes <= SHOWN_BYTES_MAX) return readOutput(path, bytes);
  await using file = await open(path);
  const length = SHOWN_BYTES_MAX + 1; // one more than is shown tells whether a character is cut
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

/** How much of the end is read. A compiler driver reports on its processes last, after their own output. */
const END_BYTES = 4096;

/** The last part of an output. */
export async function readEnd(path: string, bytes: number): Promise<Buffer> {
  if (bytes <= END_BYTES) return readOutput(path, bytes);
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(END_BYTES), 0, END_BYTES, bytes - END_BYTES);
  return buffer.subarray(0, bytesRead);
}

/** The part that is shown, with no character cut in two. */
export function upToShown(bytes: Buffer): Buffer {
  return bytes.length <= SHOWN_BYTES_MAX ? bytes : bytes.subarray(0, characterStart(bytes, SHOWN_BYTES_MAX));
}

/** Bytes that are not UTF-8 are shown as U+FFFD. */
export const shown = (bytes: Buffer) => upToShown(bytes).toString('utf8');

/** Removes the box's path, so that a trace reads the same in every run. */
export const withoutFolder = (text: string, folder: string) =>
  text.replaceAll(`file://${folder}/`, '').replaceAll(`${folder}/`, '');
