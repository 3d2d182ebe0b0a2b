import { isIP } from 'node:net';
import type { Request, Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { contextOf } from '../server/context.ts';

/** The caller as logs name it, never by its key; undefined when it is not known. */
export function callerName(res: Response): string | undefined {
  const { identity } = contextOf(res);
  if (identity.kind !== 'known') return undefined;
  const { caller } = identity;
  return caller.kind === 'key' ? `key:${caller.name}` : `token:${caller.subject}`;
}

/** One subscriber often has a whole /64, and could else be as many callers as it likes. */
const IPV6_PREFIX = 64;

/** The caller's address, as something that is trusted says it. What is no IP address is ignored. */
export function setAddress(res: Response, address: string): void {
  if (isIP(address) !== 0) contextOf(res).reportedAddress = address;
}

/** What a proxy wrote is taken for an address only if it is one. */
function addressOf(req: Request, res: Response): string {
  const address = contextOf(res).reportedAddress ?? req.ip ?? '';
  return isIP(address) === 0 ? (req.socket.remoteAddress ?? '') : address;
}

/** Whom a request counts for: its caller, or else its address. */
export const callerOrAddress = (req: Request, res: Response) =>
  callerName(res) ?? `address:${ipKeyGenerator(addressOf(req, res), IPV6_PREFIX)}`;
