/** The entry to access control: who may call, how often, and from which web pages. Everything is off by default. */
import type { RequestHandler } from 'express';
import { identifyCaller, requireCaller } from './authenticate.ts';
import { allowOrigins } from './cors.ts';
import { createTokenVerifier, type VerifyToken } from './entra.ts';
import { requireFrontDoor } from './front-door.ts';
import { type LimitCounts, ownCounts } from './limit-counts.ts';
import { limitPerMinute } from './rate-limit.ts';
import type { AccessSettings } from './settings.ts';
import type { UserLimit } from './user-limit.ts';

export { callerName, callerOrAddress } from './caller.ts';
export type { VerifyToken } from './entra.ts';
export { type LimitCounts, ownCounts } from './limit-counts.ts';
export type { UserLimit } from './user-limit.ts';

/** The middleware of access control, in the order in which it runs. */
export interface Access {
  trustedProxies: number;
  requireFrontDoor: RequestHandler;
  allowOrigins: RequestHandler;
  identify: RequestHandler;
  limitExecutions: RequestHandler;
  limitOthers: RequestHandler;
  guardMetrics: RequestHandler;
  guard: RequestHandler;
  users: UserLimit;
}

const verifierOf = ({ entra }: AccessSettings) => (entra === null ? null : createTokenVerifier(entra));

/** Builds access control. Tests pass a verifier with their own keys. */
export function createAccess(
  settings: AccessSettings,
  verifyToken: VerifyToken | null = verifierOf(settings),
  counts: LimitCounts = ownCounts,
): Access {
  return {
    trustedProxies: settings.trustedProxies,
    requireFrontDoor: requireFrontDoor(settings.frontDoorId),
    allowOrigins: allowOrigins(settings.corsOrigins),
    identify: identifyCaller(settings.apiKeys, verifyToken),
    limitExecutions: limitPerMinute('execute', settings.executePerMinuteMax, counts.rateStore),
    limitOthers: limitPerMinute('other', settings.otherPerMinuteMax, counts.rateStore),
    guardMetrics: settings.metricsAuth ? requireCaller(true) : (_req, _res, next) => next(),
    guard: requireCaller(settings.authRequired),
    users: counts.userLimit(settings.executionsPerUserMax),
  };
}
