import { z } from 'zod';
import { flag, list, numeric, optional } from '../../variables.ts';
import type { ApiKey } from './api-keys.ts';

const KEY = /^(?<name>[\w.-]{1,64}):(?<digest>[\da-f]{64})$/i;

/** Never repeats what it refuses: that may be the key itself, put where its digest belongs. */
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
  z.array(z.string().refine(isOrigin, 'must be an origin such as https://contest.example, in small letters, no path')),
);

const perMinute = (meaning: string) =>
  numeric(z.int().min(0).max(1_000_000), 0, { meaning: `${meaning}, of which 0 is no limit` });

/** The variables of the environment that say who may call, and how often. */
export const accessVariables = {
  AUTH_REQUIRED: flag('who has neither a key nor a token is answered 401; what tells of the service itself stays open'),
  METRICS_AUTH: flag('`/metrics` asks for a key or a token, too'),
  API_KEYS: apiKeys.default([]).meta({
    description: 'keys by name, as their SHA-256 digests: `judge:<64 hexadecimal digits>,grafana:<…>`',
    unset: 'none',
  }),
  ENTRA_TENANT_ID: optional(
    z.guid().toLowerCase(), // as it stands in the issuer of every token
    'id of the Microsoft Entra ID tenant whose tokens are taken',
  ),
  ENTRA_AUDIENCE: optional(z.string().min(1), 'whom tokens must be for: the id of this application in the tenant'),
  ENTRA_ROLE: optional(z.string().min(1), 'app role that tokens must have, without which the answer is 403'),
  TRUST_PROXY_HOPS: numeric(z.int().min(0).max(16), 0, {
    meaning: 'proxies in front of the service: so many entries of `X-Forwarded-For`, from its end, are believed',
  }),
  TRUSTED_FRONT_DOOR_ID: optional(
    z.guid().toLowerCase(),
    'id of the Azure Front Door that requests must come by, else 403; it says who calls',
  ),
  RATE_LIMIT_EXECUTE_PER_MINUTE: perMinute('executions that a caller may ask for in a minute'),
  RATE_LIMIT_OTHER_PER_MINUTE: perMinute('the same for all other requests but `/health` and `/ready`'),
  EXECUTIONS_PER_USER_MAX: numeric(z.int().min(0).max(10_000), 0, {
    meaning: 'executions of one `user_id` that may run and wait at once, of which 0 is no limit',
  }),
  CORS_ORIGINS: origins.default([]).meta({
    description: 'origins whose pages may call: `https://a.example,https://b.example`',
    unset: 'none',
  }),
};

const Variables = z.object(accessVariables);
type Values = z.output<typeof Variables>;

/** What is wrong between variables. */
export function checkAccess(values: Values, context: z.RefinementCtx): void {
  const complain = (name: keyof Values, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message, input: undefined });
  const { ENTRA_TENANT_ID: tenant, ENTRA_AUDIENCE: audience } = values;
  if (tenant !== undefined && audience === undefined) complain('ENTRA_AUDIENCE', 'ENTRA_TENANT_ID needs it');
  if (tenant === undefined && audience !== undefined) complain('ENTRA_TENANT_ID', 'ENTRA_AUDIENCE needs it');
  if (tenant === undefined && values.ENTRA_ROLE !== undefined) complain('ENTRA_TENANT_ID', 'ENTRA_ROLE needs it');
  if (tenant !== undefined || values.API_KEYS.length > 0) return;
  for (const name of ['AUTH_REQUIRED', 'METRICS_AUTH'] as const)
    if (values[name]) complain(name, 'nobody could call: neither API_KEYS nor ENTRA_TENANT_ID is set');
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
