import type { Request, RequestHandler } from 'express';
import { contextOf, type Identity } from '../server/context.ts';
import { type ApiKey, createKeyFinder } from './api-keys.ts';
import { missingCredential, refusedCredential } from './challenge.ts';
import type { VerifyToken } from './entra.ts';

type Credential = { value: string; from: 'authorization' | 'x-api-key' };

/** `Authorization: Bearer …` takes precedence over `X-API-Key: …`. Other schemes are ignored. */
function credentialOf({ headers }: Request): Credential | null {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { value: bearer, from: 'authorization' };
  const key = headers['x-api-key'];
  return typeof key === 'string' && key !== '' ? { value: key, from: 'x-api-key' } : null;
}

/** Identifies the caller. Refuses nobody: open routes accept anyone, and rate limits count wrong keys too. */
export function identifyCaller(apiKeys: readonly ApiKey[], verifyToken: VerifyToken | null): RequestHandler {
  const findKey = createKeyFinder(apiKeys);

  async function identify(credential: Credential): Promise<Identity> {
    const key = findKey(credential.value);
    if (key !== null) return { kind: 'known', caller: { kind: 'key', name: key.name } };
    if (verifyToken !== null && credential.from === 'authorization') return await verifyToken(credential.value);
    return refusedCredential('The API key is not known.');
  }

  const isOff = apiKeys.length === 0 && verifyToken === null;
  return async (req, res, next) => {
    const credential = isOff ? null : credentialOf(req);
    if (credential !== null) contextOf(res).identity = await identify(credential);
    next();
  };
}

/** Refuses callers with wrong credentials, and where a caller is required, those without credentials. */
export function requireCaller(isRequired: boolean): RequestHandler {
  return (_req, res, next) => {
    const { identity } = contextOf(res);
    const outcome = isRequired && identity.kind === 'anonymous' ? missingCredential() : identity;
    if (outcome.kind !== 'refused') return next();
    if (outcome.challenge !== null) res.set('WWW-Authenticate', outcome.challenge);
    throw outcome.error;
  };
}
