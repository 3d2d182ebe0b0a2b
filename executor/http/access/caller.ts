import { isIP } from 'node:net';
import type { Request, Response } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import type { ServiceError } from '../../grading/index.ts';

/** One that holds a key of the configuration, or a token of Entra ID. */
type Caller = { kind: 'key'; name: string } | { kind: 'token'; subject: string };

/** What the credentials of a request came to. Refused ones are an error only where a caller is asked for. */
export type Identity =
  | { kind: 'known'; caller: Caller }
  | { kind: 'anonymous' }
  | { kind: 'refused'; error: ServiceError; challenge: string | null };

export function setIdentity(res: Response, identity: Identity): void {
  res.locals['identity'] = identity;
}

export function identityOf(res: Response): Identity {
  const identity: Identity | undefined = res.locals['identity'];
  return identity ?? { kind: 'anonymous' };
}

/** The caller as logs name it, never by its key; undefined when it is not known. */
export function callerName(res: Response): string | undefined {
  const identity = identityOf(res);
  if (identity.kind !== 'known') return undefined;
  const { caller } = identity;
  return caller.kind === 'key' ? `key:${caller.name}` : `token:${caller.subject}`;
}

/** One subscriber often has a whole /64, and could else be as many callers as it likes. */
const IPV6_PREFIX = 64;

/** The caller's address, as something that is trusted says it. What is no IP address is ignored. */
export function setAddress(res: Response, address: string): void {
  if (isIP(address) !== 0) res.locals['address'] = address;
}

/** What a proxy wrote is taken for an address only if it is one. */
function addressOf(req: Request, res: Response): string {
  const told: string | undefined = res.locals['address'];
  const address = told ?? req.ip ?? '';
  return isIP(address) === 0 ? (req.socket.remoteAddress ?? '') : address;
}

/** Whom a request counts for: its caller, or else its address. */
export const callerOrAddress = (req: Request, res: Response) =>
  callerName(res) ?? `address:${ipKeyGenerator(addressOf(req, res), IPV6_PREFIX)}`;
