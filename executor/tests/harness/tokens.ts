import { ServiceError } from '../../grading/index.ts';
import type { VerifyToken } from '../../http/access/index.ts';

/** Takes tokens by what they are called. The rules for real ones have tests of their own. */
export const verifyByName: VerifyToken = async (token) => {
  if (token === 'a-token') return { kind: 'known', caller: { kind: 'token', subject: 'back-end' } };
  const code = token === 'no-role' ? 'forbidden' : token === 'no-keys' ? 'unverifiable' : 'unauthenticated';
  return {
    kind: 'refused',
    error: new ServiceError(code, code),
    challenge: code === 'unverifiable' ? null : 'Bearer x',
  };
};
