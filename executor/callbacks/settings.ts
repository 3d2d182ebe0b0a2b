import { z } from 'zod';
import { list } from '../variables.ts';
import { type AllowedHost, parseHost } from './hosts.ts';

export interface CallbackSettings {
  hosts: readonly AllowedHost[];
  /** The first signs first. */
  secrets: readonly Buffer[];
}

const hosts = list.transform((items, context) =>
  items.flatMap((item) => {
    const host = parseHost(item);
    if (host === null)
      context.addIssue(`${item} is not HOST, *.HOST or one of them with :PORT; HOST is a name with a dot`);
    return host ?? [];
  }),
);

const SECRET = /^whsec_(?<base64>[A-Za-z\d+/]+={0,2})$/;
const SECRET_BYTES_MIN = 24;
const SECRET_BYTES_MAX = 64;

function parseSecret(text: string): Buffer | null {
  const { base64 = '' } = SECRET.exec(text)?.groups ?? {};
  const bytes = Buffer.from(base64, 'base64');
  const isWhole = bytes.toString('base64') === base64;
  return isWhole && bytes.length >= SECRET_BYTES_MIN && bytes.length <= SECRET_BYTES_MAX ? bytes : null;
}

/** The message never repeats a refused value. */
const secrets = z.string().transform((value, context) =>
  value
    .split(/[\s,]+/)
    .filter((item) => item !== '')
    .flatMap((item, index) => {
      const secret = parseSecret(item);
      if (secret === null)
        context.addIssue(`entry ${index + 1} is not whsec_BASE64 of ${SECRET_BYTES_MIN} to ${SECRET_BYTES_MAX} bytes`);
      return secret ?? [];
    }),
);

/** The environment variables for callbacks of submissions. */
export const callbackVariables = {
  CALLBACK_HOSTS: hosts.default([]).meta({
    description:
      'hosts to which answers of submissions may be posted: `hooks.example.com,*.example.org,example.net:8443`; `*.` stands for all subdomains',
    unset: 'none',
  }),
  CALLBACK_SECRET: secrets.default([]).meta({
    description:
      'secret that signs callbacks, as `whsec_` and 24 to 64 bytes in Base64; several, separated by spaces or commas, all sign',
    unset: 'none',
  }),
};

const Variables = z.object(callbackVariables);
type Values = z.output<typeof Variables>;

/** Reports one without the other. */
export function checkCallbacks({ CALLBACK_HOSTS, CALLBACK_SECRET }: Values, context: z.RefinementCtx): void {
  const complain = (name: keyof Values, other: keyof Values) =>
    context.addIssue({ code: 'custom', path: [name], message: `must be set with ${other}`, input: undefined });
  if (CALLBACK_HOSTS.length > 0 && CALLBACK_SECRET.length === 0) complain('CALLBACK_SECRET', 'CALLBACK_HOSTS');
  if (CALLBACK_SECRET.length > 0 && CALLBACK_HOSTS.length === 0) complain('CALLBACK_HOSTS', 'CALLBACK_SECRET');
}

/** Null where the operator wants no callbacks. */
export function callbackSettings({ CALLBACK_HOSTS, CALLBACK_SECRET }: Values): CallbackSettings | null {
  return CALLBACK_HOSTS.length === 0 ? null : Object.freeze({ hosts: CALLBACK_HOSTS, secrets: CALLBACK_SECRET });
}
