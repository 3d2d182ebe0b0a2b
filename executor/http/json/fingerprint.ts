import { createHash } from 'node:crypto';

/** Tells two bodies apart, however they are spaced. */
export const fingerprintOf = (body: unknown) => createHash('sha256').update(JSON.stringify(body)).digest('hex');
