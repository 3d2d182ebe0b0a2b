import { ServiceError } from '../../grading/index.ts';
import type { Identity } from '../server/context.ts';

const REALM = 'Bearer realm="executor"';

/** Nothing was presented where something must be. */
export const missingCredential = () =>
  ({
    kind: 'refused',
    error: new ServiceError('unauthenticated', 'Send an API key or a token.'),
    challenge: REALM,
  }) as const satisfies Identity;

/** Something was presented, and it is not right. Says no more than that. */
export const refusedCredential = (detail: string): Identity => ({
  kind: 'refused',
  error: new ServiceError('unauthenticated', detail),
  challenge: `${REALM}, error="invalid_token"`,
});

/** The token is right, and does not allow this. */
export const missingRole = (role: string): Identity => ({
  kind: 'refused',
  error: new ServiceError('forbidden', `The token does not have the role ${role}.`),
  challenge: `${REALM}, error="insufficient_scope"`,
});
