import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { characterStart } from '../../utf8.ts';

/** How much of a checker's output a message shows. */
const MESSAGE_BYTES_MAX = 1024;

/** Errors of open for paths that a checker made to mislead us: a link, an unreadable file or a socket. */
const STRANGE: ReadonlySet<unknown> = new Set(['ELOOP', 'EACCES', 'ENXIO']);

/** Opens a path without following links and without blocking. */
function openPlain(path: string): number | 'missing' | 'strange' {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return 'missing';
    if (STRANGE.has(code)) return 'strange';
    throw error;
  }
}

/** The beginning of a file that a checker wrote, as a message. Null if there is none; empty if it is no regular file. */
export function readFeedback(path: string): string | null {
  const file = openPlain(path);
  if (file === 'missing') return null;
  if (file === 'strange') return '';
  try {
    if (!fstatSync(file).isFile()) return '';
    const buffer = Buffer.alloc(MESSAGE_BYTES_MAX + 1); // one more than is shown tells whether it is cut
    return toMessage(buffer.subarray(0, readSync(file, buffer, 0, buffer.length, 0)));
  } finally {
    closeSync(file);
  }
}

/** A checker's output as a short message, without white space at the end. Bytes that are not UTF-8 are shown as U+FFFD. */
export function toMessage(bytes: Buffer): string {
  if (bytes.length <= MESSAGE_BYTES_MAX) return bytes.toString('utf8').trimEnd();
  return `${bytes.toString('utf8', 0, characterStart(bytes, MESSAGE_BYTES_MAX))}…`;
}
