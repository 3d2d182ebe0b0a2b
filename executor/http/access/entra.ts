import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { ServiceError } from '../../grading/index.ts';
import type { Identity } from '../server/context.ts';
import { missingRole, refusedCredential } from './challenge.ts';

export interface EntraSettings {
  tenantId: string;
  audience: string;
  /** The app role that a token must have; null accepts every token for this audience. */
  role: string | null;
}

export type VerifyToken = (token: string) => Promise<Identity>;

const AUTHORITY = 'https://login.microsoftonline.com';
const CLOCK_TOLERANCE_SECONDS = 60;

/** The tenant's public keys, fetched for the first token and then cached. */
const tenantKeys = (tenantId: string) => createRemoteJWKSet(new URL(`${AUTHORITY}/${tenantId}/discovery/v2.0/keys`));

class KeysUnavailable extends Error {}

/** Separates a token that names no key of the tenant, which is invalid, from keys that cannot be fetched. */
function separateFaults(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw new KeysUnavailable('the signing keys cannot be fetched', { cause: error });
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

/** Verifies access tokens (v2.0) of Microsoft Entra ID. Tests pass their own keys. */
export function createTokenVerifier(
  { tenantId, audience, role }: EntraSettings,
  keys: JWTVerifyGetKey = tenantKeys(tenantId),
): VerifyToken {
  const getKey = separateFaults(keys);
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
