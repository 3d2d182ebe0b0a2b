import { z } from 'zod';
import type { ApiKey } from './api-keys.ts';

/** The items of a list with commas between them; an empty value is an empty list. */
const list = z.string().transform((text) => (text.trim() === '' ? [] : text.split(',').map((item) => item.trim())));

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

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

/** An empty value is a mistake, not a zero. */
const count = (maximum: number) =>
  z.string().trim().min(1).transform(Number).pipe(z.int().min(0).max(maximum)).default(0);

/** The variables of the environment that say who may call, and how often. */
export const accessVariables = {
  AUTH_REQUIRED: flag.default(false),
  METRICS_AUTH: flag.default(false),
  API_KEYS: apiKeys.default([]),
  ENTRA_TENANT_ID: z.guid().toLowerCase().optional(), // as it stands in the issuer of every token
  ENTRA_AUDIENCE: z.string().min(1).optional(),
  ENTRA_ROLE: z.string().min(1).optional(),
  TRUST_PROXY_HOPS: count(16),
  RATE_LIMIT_EXECUTE_PER_MINUTE: count(1_000_000),
  RATE_LIMIT_OTHER_PER_MINUTE: count(1_000_000),
  EXECUTIONS_PER_USER_MAX: count(10_000),
  CORS_ORIGINS: origins.default([]),
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
    executePerMinuteMax: values.RATE_LIMIT_EXECUTE_PER_MINUTE,
    otherPerMinuteMax: values.RATE_LIMIT_OTHER_PER_MINUTE,
    executionsPerUserMax: values.EXECUTIONS_PER_USER_MAX,
    corsOrigins: values.CORS_ORIGINS,
  });
}
export type AccessSettings = ReturnType<typeof accessSettings>;
