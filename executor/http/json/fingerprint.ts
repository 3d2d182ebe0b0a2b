import { createHash } from 'node:crypto';

/** Identifies a body by its contents, whatever its whitespace: SHA-256 in hexadecimal. */
export const fingerprintOf = (body: unknown) => createHash('sha256').update(JSON.stringify(body)).digest('hex');
