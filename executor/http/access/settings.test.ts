import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../config.ts';
import type { AccessSettings } from './settings.ts';

const A = 'a'.repeat(64);
const B = '0123456789abcdef'.repeat(4);
const TENANT = '1111aaaa-2222-3333-4444-555555555555';
const read = (env: NodeJS.ProcessEnv) => parseConfig(env).access;

describe('settings are accepted', () => {
  test.each<[env: NodeJS.ProcessEnv, settings: Partial<AccessSettings>]>([
    [{ API_KEYS: '' }, { apiKeys: [] }],
    [{ API_KEYS: `judge:${A}` }, { apiKeys: [{ name: 'judge', digest: A }] }],
    [
      { API_KEYS: ` judge:${A} , x.y-z_1:${B.toUpperCase()} ` },
      {
        apiKeys: [
          { name: 'judge', digest: A },
          { name: 'x.y-z_1', digest: B },
        ],
      },
    ],
    [{ API_KEYS: `a:${A}`, AUTH_REQUIRED: 'true' }, { authRequired: true }],
    [
      { API_KEYS: `a:${A}`, METRICS_AUTH: 'true' },
      { metricsAuth: true, authRequired: false },
    ],
    [{ AUTH_REQUIRED: 'false' }, { authRequired: false }],
    [
      { ENTRA_TENANT_ID: TENANT.toUpperCase(), ENTRA_AUDIENCE: 'api://x', AUTH_REQUIRED: 'true' },
      { entra: { tenantId: TENANT, audience: 'api://x', role: null }, authRequired: true },
    ],
    [
      { ENTRA_TENANT_ID: TENANT, ENTRA_AUDIENCE: 'x', ENTRA_ROLE: 'Run' },
      { entra: { tenantId: TENANT, audience: 'x', role: 'Run' } },
    ],
    [{ TRUST_PROXY_HOPS: '1' }, { trustedProxies: 1 }],
    [{ TRUSTED_FRONT_DOOR_ID: TENANT.toUpperCase() }, { frontDoorId: TENANT }],
    [{ RATE_LIMIT_EXECUTE_PER_MINUTE: '60' }, { executePerMinuteMax: 60, otherPerMinuteMax: 0 }],
    [{ RATE_LIMIT_OTHER_PER_MINUTE: '600' }, { executePerMinuteMax: 0, otherPerMinuteMax: 600 }],
    [{ EXECUTIONS_PER_USER_MAX: '2' }, { executionsPerUserMax: 2 }],
    [{ CORS_ORIGINS: '' }, { corsOrigins: [] }],
    [
      { CORS_ORIGINS: 'https://a.example, http://localhost:5173' },
      { corsOrigins: ['https://a.example', 'http://localhost:5173'] },
    ],
  ])('%j', (env, settings) => {
    expect(read(env)).toMatchObject(settings);
  });
});

describe('invalid settings stop the start with a message that names the variable', () => {
  test.each<[name: string, env: NodeJS.ProcessEnv]>([
    ['AUTH_REQUIRED', { AUTH_REQUIRED: 'yes' }],
    ['AUTH_REQUIRED', { AUTH_REQUIRED: '' }],
    ['AUTH_REQUIRED', { AUTH_REQUIRED: 'true' }],
    ['AUTH_REQUIRED', { AUTH_REQUIRED: 'true', API_KEYS: ' ' }],
    ['METRICS_AUTH', { METRICS_AUTH: 'true' }],
    ['METRICS_AUTH', { METRICS_AUTH: '1', API_KEYS: `a:${A}` }],
    ['API_KEYS', { API_KEYS: 'judge' }],
    ['API_KEYS', { API_KEYS: `judge:${A}0` }],
    ['API_KEYS', { API_KEYS: `judge:${A.slice(1)}` }],
    ['API_KEYS', { API_KEYS: `judge:${A.slice(1)}g` }],
    ['API_KEYS', { API_KEYS: `:${A}` }],
    ['API_KEYS', { API_KEYS: `a b:${A}` }],
    ['API_KEYS', { API_KEYS: `a:${A},` }],
    ['API_KEYS', { API_KEYS: `a:${A},a:${B}` }],
    ['API_KEYS', { API_KEYS: `a:${A},b:${A}` }],
    ['ENTRA_TENANT_ID', { ENTRA_TENANT_ID: 'contoso.example', ENTRA_AUDIENCE: 'x' }],
    ['ENTRA_TENANT_ID', { ENTRA_AUDIENCE: 'x' }],
    ['ENTRA_TENANT_ID', { ENTRA_ROLE: 'Run' }],
    ['ENTRA_AUDIENCE', { ENTRA_TENANT_ID: TENANT }],
    ['ENTRA_AUDIENCE', { ENTRA_TENANT_ID: TENANT, ENTRA_AUDIENCE: '' }],
    ['ENTRA_ROLE', { ENTRA_TENANT_ID: TENANT, ENTRA_AUDIENCE: 'x', ENTRA_ROLE: '' }],
    ['TRUST_PROXY_HOPS', { TRUST_PROXY_HOPS: 'true' }],
    ['TRUST_PROXY_HOPS', { TRUST_PROXY_HOPS: '-1' }],
    ['TRUST_PROXY_HOPS', { TRUST_PROXY_HOPS: '17' }],
    ['TRUSTED_FRONT_DOOR_ID', { TRUSTED_FRONT_DOOR_ID: '' }],
    ['TRUSTED_FRONT_DOOR_ID', { TRUSTED_FRONT_DOOR_ID: 'true' }],
    ['TRUSTED_FRONT_DOOR_ID', { TRUSTED_FRONT_DOOR_ID: 'executor-prod-edge' }],
    ['TRUSTED_FRONT_DOOR_ID', { TRUSTED_FRONT_DOOR_ID: `${TENANT},${TENANT}` }],
    ['TRUSTED_FRONT_DOOR_ID', { TRUSTED_FRONT_DOOR_ID: ` ${TENANT}` }],
    ['RATE_LIMIT_EXECUTE_PER_MINUTE', { RATE_LIMIT_EXECUTE_PER_MINUTE: '-1' }],
    ['RATE_LIMIT_EXECUTE_PER_MINUTE', { RATE_LIMIT_EXECUTE_PER_MINUTE: '' }],
    ['RATE_LIMIT_OTHER_PER_MINUTE', { RATE_LIMIT_OTHER_PER_MINUTE: '1.5' }],
    ['EXECUTIONS_PER_USER_MAX', { EXECUTIONS_PER_USER_MAX: 'two' }],
    ['CORS_ORIGINS', { CORS_ORIGINS: '*' }],
    ['CORS_ORIGINS', { CORS_ORIGINS: 'null' }],
    ['CORS_ORIGINS', { CORS_ORIGINS: 'a.example' }],
    ['CORS_ORIGINS', { CORS_ORIGINS: 'https://a.example/' }],
    ['CORS_ORIGINS', { CORS_ORIGINS: 'https://A.example' }],
    ['CORS_ORIGINS', { CORS_ORIGINS: 'https://*.example' }],
    ['CORS_ORIGINS', { CORS_ORIGINS: 'https://a.example,' }],
    ['CORS_ORIGINS', { CORS_ORIGINS: 'file://a' }],
  ])('%s: %j', (name, env) => {
    expect(() => read(env)).toThrow(new RegExp(`→ at ${name}\\b`));
  });

  test('the message does not repeat a key given instead of its digest', () => {
    const secret = 'the-key-itself';
    expect(() => read({ API_KEYS: `judge:${secret}` })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  });
});
