import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { ServiceError } from '../../grading/index.ts';
import type { Identity } from '../server/context.ts';
import { missingRole, refusedCredential } from './challenge.ts';

export interface EntraSettings {
  tenantId: string;
  audience: string;
  /** The app role that a token must have; null when any token for us will do. */
  role: string | null;
}

export type VerifyToken = (token: string) => Promise<Identity>;

const AUTHORITY = 'https://login.microsoftonline.com';
const CLOCK_TOLERANCE_SECONDS = 60;

/** The tenant's public keys: fetched when the first token comes, and kept. */
const tenantKeys = (tenantId: string) => createRemoteJWKSet(new URL(`${AUTHORITY}/${tenantId}/discovery/v2.0/keys`));

class KeysUnavailable extends Error {}

/** That a token names no key of ours is its own fault; that the keys cannot be had is not. */
function tellApart(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw new KeysUnavailable('the signing keys cannot be had', { cause: error });
    }
  };
}

function hasRole({ roles }: JWTPayload, role: string): boolean {
  return Array.isArray(roles) && roles.includes(role);
}

function refusalOf(error: unknown): Identity {
  if (error instanceof KeysUnavailable)
    return {
      kind: 'refused',
      error: new ServiceError('unverifiable', 'Tokens cannot be verified at present.'),
      challenge: null,
    };
  if (error instanceof errors.JOSEError) return refusedCredential('The token is not valid.');
  throw error;
}

/** Verifies access tokens (v2.0) that Microsoft Entra ID has signed for us. Tests pass keys of their own. */
export function createTokenVerifier(
  { tenantId, audience, role }: EntraSettings,
  keys: JWTVerifyGetKey = tenantKeys(tenantId),
): VerifyToken {
  const getKey = tellApart(keys);
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, getKey, {
        algorithms: ['RS256'],
        issuer: `${AUTHORITY}/${tenantId}/v2.0`,
        audience,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'sub'],
      });
      if (role !== null && !hasRole(payload, role)) return missingRole(role);
      return { kind: 'known', caller: { kind: 'token', subject: String(payload.sub) } };
    } catch (error) {
      return refusalOf(error);
    }
  };
}
