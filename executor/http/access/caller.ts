import { isIP } from 'node:net';
import type { Request, Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { contextOf } from '../server/context.ts';

/** The name of the caller in logs, which never contains its key. Undefined for an unknown caller. */
export function callerName(res: Response): string | undefined {
  const { identity } = contextOf(res);
  if (identity.kind !== 'known') return undefined;
  const { caller } = identity;
  return caller.kind === 'key' ? `key:${caller.name}` : `token:${caller.subject}`;
}

/** One subscriber often has a whole /64. Counted by address, it could be any number of callers. */
const IPV6_PREFIX = 64;

/** Stores the caller's address as a trusted proxy reports it. Anything but an IP address is ignored. */
export function setAddress(res: Response, address: string): void {
  if (isIP(address) !== 0) contextOf(res).reportedAddress = address;
}

/** Falls back to the address of the connection where a proxy sent no IP address. */
function addressOf(req: Request, res: Response): string {
  const address = contextOf(res).reportedAddress ?? req.ip ?? '';
  return isIP(address) === 0 ? (req.socket.remoteAddress ?? '') : address;
}

/** Identifies whom a request counts for: its caller, or its address if the caller is unknown. */
export const callerOrAddress = (req: Request, res: Response) =>
  callerName(res) ?? `address:${ipKeyGenerator(addressOf(req, res), IPV6_PREFIX)}`;
