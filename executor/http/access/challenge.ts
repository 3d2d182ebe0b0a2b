import { ServiceError } from '../../grading/index.ts';
import type { Identity } from '../server/context.ts';

const REALM = 'Bearer realm="executor"';

/** Credentials are required and none were sent. */
export const missingCredential = () =>
  ({
    kind: 'refused',
    error: new ServiceError('unauthenticated', 'Send an API key or a token.'),
    challenge: REALM,
  }) as const satisfies Identity;

/** The credentials are wrong. The challenge does not say why. */
export const refusedCredential = (detail: string): Identity => ({
  kind: 'refused',
  error: new ServiceError('unauthenticated', detail),
  challenge: `${REALM}, error="invalid_token"`,
});

/** The token is valid but lacks the role. */
export const missingRole = (role: string): Identity => ({
  kind: 'refused',
  error: new ServiceError('forbidden', `The token does not have the role ${role}.`),
  challenge: `${REALM}, error="insufficient_scope"`,
});
