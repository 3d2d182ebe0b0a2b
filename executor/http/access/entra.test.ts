import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, createRemoteJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../server/context.ts';
import { createTokenVerifier } from './entra.ts';

const tenantId = '11111111-2222-3333-4444-555555555555';
const audience = '66666666-7777-8888-9999-000000000000';
const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
const other = '99999999-2222-3333-4444-555555555555';

const pair = await generateKeyPair('RS256', { extractable: true });
const stranger = await generateKeyPair('RS256');
const jwks = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' }] };
const keys = createLocalJWKSet(jwks);
const seconds = () => Math.floor(Date.now() / 1000);

interface Making {
  claims?: Record<string, unknown>;
  header?: { alg: string; kid?: string };
  key?: CryptoKey | Uint8Array;
}

/** A valid token, except for the given changes. */
function tokenOf({ claims = {}, header = { alg: 'RS256', kid: 'k1' }, key = pair.privateKey }: Making = {}) {
  const all = { iss: issuer, aud: audience, sub: 'back-end', exp: seconds() + 600, nbf: seconds() - 1, ...claims };
  return new SignJWT(JSON.parse(JSON.stringify(all))).setProtectedHeader(header).sign(key);
}

const verify = createTokenVerifier({ tenantId, audience, role: null }, keys);
const codeOf = (identity: Identity) => (identity.kind === 'refused' ? identity.error.code : identity.kind);

describe('a token is accepted', () => {
  test('whole, and names its subject', async () => {
    expect(await verify(await tokenOf())).toEqual({ kind: 'known', caller: { kind: 'token', subject: 'back-end' } });
  });

  test.each<[name: string, claims: () => Record<string, unknown>]>([
    ['for 60 s after it expired', () => ({ exp: seconds() - 50 })],
    ['60 s before it begins', () => ({ nbf: seconds() + 50 })],
    ['that is for others, too', () => ({ aud: [other, audience] })],
  ])('%s', async (_name, claims) => {
    expect(codeOf(await verify(await tokenOf({ claims: claims() })))).toBe('known');
  });
});

describe('a token is refused', () => {
  test.each<[name: string, make: () => Making]>([
    ['for another audience', () => ({ claims: { aud: other } })],
    ['for no audience', () => ({ claims: { aud: undefined } })],
    ['of another tenant', () => ({ claims: { iss: issuer.replace(tenantId, other) } })],
    ['of the first version', () => ({ claims: { iss: `https://sts.windows.net/${tenantId}/` } })],
    ['that expired', () => ({ claims: { exp: seconds() - 70 } })],
    ['that never expires', () => ({ claims: { exp: undefined } })],
    ['that begins later', () => ({ claims: { nbf: seconds() + 70 } })],
    ['of nobody', () => ({ claims: { sub: undefined } })],
    ['signed by a stranger', () => ({ key: stranger.privateKey })],
    ['that names a key we do not have', () => ({ header: { alg: 'RS256', kid: 'k2' } })],
    [
      'signed with the public key as a secret',
      () => ({ header: { alg: 'HS256', kid: 'k1' }, key: Buffer.from(jwks.keys[0]?.n ?? '') }),
    ],
  ])('%s', async (_name, make) => {
    expect(codeOf(await verify(await tokenOf(make())))).toBe('unauthenticated');
  });

  test('signed otherwise than with RS256, though by the same key', async () => {
    const { privateKey, publicKey } = await generateKeyPair('PS256', { extractable: true });
    const set = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1' }] });
    const token = await tokenOf({ header: { alg: 'PS256', kid: 'k1' }, key: privateKey });
    expect(codeOf(await createTokenVerifier({ tenantId, audience, role: null }, set)(token))).toBe('unauthenticated');
  });

  test('not signed at all', async () => {
    const token = new UnsecuredJWT({ sub: 'x' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1h')
      .encode();
    expect(codeOf(await verify(token))).toBe('unauthenticated');
  });

  test.each(['', 'x', 'a.b', 'a.b.c', '..', 'e30.e30.e30', `${'a'.repeat(8000)}.b.c`])(
    'that is none: %j',
    async (text) => {
      expect(codeOf(await verify(text))).toBe('unauthenticated');
    },
  );

  test('with one letter changed anywhere', async () => {
    const token = await tokenOf();
    for (const at of [5, token.indexOf('.') + 9, token.lastIndexOf('.') + 9]) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(codeOf(await verify(changed)), String(at)).toBe('unauthenticated');
    }
  });
});

describe('where a role is asked for', () => {
  const verifyRole = createTokenVerifier({ tenantId, audience, role: 'Execute' }, keys);
  test.each<[claims: Record<string, unknown>, outcome: string]>([
    [{ roles: ['Execute'] }, 'known'],
    [{ roles: ['Read', 'Execute'] }, 'known'],
    [{ roles: ['execute'] }, 'forbidden'],
    [{ roles: 'Execute' }, 'forbidden'],
    [{ roles: [] }, 'forbidden'],
    [{}, 'forbidden'],
    [{ scp: 'Execute' }, 'forbidden'],
    [{ roles: ['Execute'], aud: other }, 'unauthenticated'],
  ])('%j is %s', async (claims, outcome) => {
    expect(codeOf(await verifyRole(await tokenOf({ claims })))).toBe(outcome);
  });
});

describe('keys from the network', () => {
  let asked = 0;
  let url: URL;
  let answer: { status: number; body: string };
  beforeAll(async () => {
    const server = createServer((_req, res) => {
      asked++;
      res.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`);
    return () => server.close();
  });
  const remote = (at = url) => createTokenVerifier({ tenantId, audience, role: null }, createRemoteJWKSet(at));

  test('are fetched when the first token comes, and once', async () => {
    answer = { status: 200, body: JSON.stringify(jwks) };
    asked = 0;
    const verifyRemote = remote();
    expect(asked).toBe(0);
    for (let count = 0; count < 3; count++) expect(codeOf(await verifyRemote(await tokenOf()))).toBe('known');
    expect(asked).toBe(1);
  });

  test.each([
    ['an error', { status: 500, body: '' }],
    ['no JSON', { status: 200, body: 'maintenance' }],
    ['no keys', { status: 200, body: '{}' }],
  ])('that are %s are nobody else’s fault', async (_name, given) => {
    answer = given;
    expect(codeOf(await remote()(await tokenOf()))).toBe('unverifiable');
  });

  test('that cannot be reached neither, and are asked for again', async () => {
    answer = { status: 503, body: '' };
    const verifyRemote = remote();
    expect(codeOf(await verifyRemote(await tokenOf()))).toBe('unverifiable');
    answer = { status: 200, body: JSON.stringify(jwks) };
    expect(codeOf(await verifyRemote(await tokenOf()))).toBe('known');
    expect(codeOf(await remote(new URL('http://127.0.0.1:1/'))(await tokenOf()))).toBe('unverifiable');
  });
});
