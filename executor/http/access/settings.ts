import { z } from 'zod';
import { flag, list, numeric, optional } from '../../variables.ts';
import type { ApiKey } from './api-keys.ts';

const KEY = /^(?<name>[\w.-]{1,64}):(?<digest>[\da-f]{64})$/i;

/** The message never repeats a refused value: it may be the key itself, where its digest belongs. */
const apiKeys = list.transform((items, context): readonly ApiKey[] => {
  const keys = items.flatMap((item, index) => {
    const { name, digest } = KEY.exec(item)?.groups ?? {};
    if (name !== undefined && digest !== undefined) return { name, digest: digest.toLowerCase() };
    context.addIssue(`entry ${index + 1} is not name:digest, with a SHA-256 digest of 64 hexadecimal digits`);
    return [];
  });
  for (const part of ['name', 'digest'] as const)
    if (new Set(keys.map((key) => key[part])).size < keys.length) context.addIssue(`two keys have the same ${part}`);
  return keys;
});

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.origin === text && !text.includes('*');
}

const origins = list.pipe(
  z.array(z.string().refine(isOrigin, 'must be an origin such as https://contest.example: lower case, no path')),
);

const perMinute = (meaning: string) =>
  numeric(z.int().min(0).max(1_000_000), 0, { meaning: `${meaning}; 0 means no limit` });

/** The environment variables for authentication, trusted proxies, rate limits and CORS. */
export const accessVariables = {
  AUTH_REQUIRED: flag(
    'requests without a valid key or token get 401, except to `/`, `/health`, `/ready`, `/metrics`, `/docs`, `/openapi.json`',
  ),
  METRICS_AUTH: flag('`/metrics` also requires a valid key or token'),
  API_KEYS: apiKeys.default([]).meta({
    description: 'API keys by name, as SHA-256 digests: `judge:<64 hexadecimal digits>,grafana:<…>`',
    unset: 'none',
  }),
  ENTRA_TENANT_ID: optional(
    z.guid().toLowerCase(), // as it stands in the issuer of every token
    'id of the Microsoft Entra ID tenant whose tokens are accepted',
  ),
  ENTRA_AUDIENCE: optional(z.string().min(1), 'audience of accepted tokens: the id of this application in the tenant'),
  ENTRA_ROLE: optional(z.string().min(1), 'app role that tokens must have; requests without it get 403'),
  TRUST_PROXY_HOPS: numeric(z.int().min(0).max(16), 0, {
    meaning:
      'number of trusted reverse-proxy hops: `X-Forwarded-For` is read up to that entry from its end; 0 ignores it',
  }),
  TRUSTED_FRONT_DOOR_ID: optional(
    z.guid().toLowerCase(),
    'id of the Azure Front Door that requests must come through, else they get 403; it reports the client address',
  ),
  RATE_LIMIT_EXECUTE_PER_MINUTE: perMinute('executions that a caller may request per minute'),
  RATE_LIMIT_OTHER_PER_MINUTE: perMinute(
    'other requests that a caller may send per minute, except to `/health` and `/ready`',
  ),
  EXECUTIONS_PER_USER_MAX: numeric(z.int().min(0).max(10_000), 0, {
    meaning: 'executions of one `user_id` that may run or wait at the same time; 0 means no limit',
  }),
  CORS_ORIGINS: origins.default([]).meta({
    description: 'origins whose web pages may call the service (CORS): `https://a.example,https://b.example`',
    unset: 'none',
  }),
};

const Variables = z.object(accessVariables);
type Values = z.output<typeof Variables>;

/** Reports values that contradict each other. */
export function checkAccess(values: Values, context: z.RefinementCtx): void {
  const complain = (name: keyof Values, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message, input: undefined });
  const { ENTRA_TENANT_ID: tenant, ENTRA_AUDIENCE: audience } = values;
  if (tenant !== undefined && audience === undefined) complain('ENTRA_AUDIENCE', 'must be set with ENTRA_TENANT_ID');
  if (tenant === undefined && audience !== undefined) complain('ENTRA_TENANT_ID', 'must be set with ENTRA_AUDIENCE');
  if (tenant === undefined && values.ENTRA_ROLE !== undefined)
    complain('ENTRA_TENANT_ID', 'must be set with ENTRA_ROLE');
  if (tenant !== undefined || values.API_KEYS.length > 0) return;
  for (const name of ['AUTH_REQUIRED', 'METRICS_AUTH'] as const)
    if (values[name]) complain(name, 'would refuse every request: set API_KEYS or ENTRA_TENANT_ID');
}

export function accessSettings(values: Values) {
  const { ENTRA_TENANT_ID: tenantId, ENTRA_AUDIENCE: audience, ENTRA_ROLE: role = null } = values;
  return Object.freeze({
    authRequired: values.AUTH_REQUIRED,
    metricsAuth: values.METRICS_AUTH,
    apiKeys: values.API_KEYS,
    entra: tenantId === undefined || audience === undefined ? null : { tenantId, audience, role },
    trustedProxies: values.TRUST_PROXY_HOPS,
    frontDoorId: values.TRUSTED_FRONT_DOOR_ID ?? null,
    executePerMinuteMax: values.RATE_LIMIT_EXECUTE_PER_MINUTE,
    otherPerMinuteMax: values.RATE_LIMIT_OTHER_PER_MINUTE,
    executionsPerUserMax: values.EXECUTIONS_PER_USER_MAX,
    corsOrigins: values.CORS_ORIGINS,
  });
}
export type AccessSettings = ReturnType<typeof accessSettings>;
