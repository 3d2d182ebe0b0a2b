import { createHash } from 'node:crypto';

/** Keys contain digests instead of names, so they are short and reveal no caller, user or address. */
export const digestOf = (name: string) => createHash('sha256').update(name).digest('base64url');

/** The key of something of this kind. All keys of the service begin alike, so that they can share a server with others. */
export const redisKey = (kind: string, name: string) => `executor:${kind}:${digestOf(name)}`;
