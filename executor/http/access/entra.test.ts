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
  test('with all claims; its subject is the caller', async () => {
    expect(await verify(await tokenOf())).toEqual({ kind: 'known', caller: { kind: 'token', subject: 'back-end' } });
  });

  test.each<[name: string, claims: () => Record<string, unknown>]>([
    ['up to 60 s after it expired', () => ({ exp: seconds() - 50 })],
    ['up to 60 s before it becomes valid', () => ({ nbf: seconds() + 50 })],
    ['with several audiences', () => ({ aud: [other, audience] })],
  ])('%s', async (_name, claims) => {
    expect(codeOf(await verify(await tokenOf({ claims: claims() })))).toBe('known');
  });
});

describe('a token is refused', () => {
  test.each<[name: string, make: () => Making]>([
    ['for another audience', () => ({ claims: { aud: other } })],
    ['for no audience', () => ({ claims: { aud: undefined } })],
    ['of another tenant', () => ({ claims: { iss: issuer.replace(tenantId, other) } })],
    ['of version 1.0', () => ({ claims: { iss: `https://sts.windows.net/${tenantId}/` } })],
    ['that has expired', () => ({ claims: { exp: seconds() - 70 } })],
    ['without an expiry', () => ({ claims: { exp: undefined } })],
    ['that is not valid yet', () => ({ claims: { nbf: seconds() + 70 } })],
    ['without a subject', () => ({ claims: { sub: undefined } })],
    ['signed with another key', () => ({ key: stranger.privateKey })],
    ['with an unknown key id', () => ({ header: { alg: 'RS256', kid: 'k2' } })],
    [
      'signed by HMAC with the public key as the secret',
      () => ({ header: { alg: 'HS256', kid: 'k1' }, key: Buffer.from(jwks.keys[0]?.n ?? '') }),
    ],
  ])('%s', async (_name, make) => {
    expect(codeOf(await verify(await tokenOf(make())))).toBe('unauthenticated');
  });

  test('signed with the right key by another algorithm than RS256', async () => {
    const { privateKey, publicKey } = await generateKeyPair('PS256', { extractable: true });
    const set = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1' }] });
    const token = await tokenOf({ header: { alg: 'PS256', kid: 'k1' }, key: privateKey });
    expect(codeOf(await createTokenVerifier({ tenantId, audience, role: null }, set)(token))).toBe('unauthenticated');
  });

  test('without a signature', async () => {
    const token = new UnsecuredJWT({ sub: 'x' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1h')
      .encode();
    expect(codeOf(await verify(token))).toBe('unauthenticated');
  });

  test.each(['', 'x', 'a.b', 'a.b.c', '..', 'e30.e30.e30', `${'a'.repeat(8000)}.b.c`])(
    'that is malformed: %j',
    async (text) => {
      expect(codeOf(await verify(text))).toBe('unauthenticated');
    },
  );

  test('with any character changed', async () => {
    const token = await tokenOf();
    for (const at of [5, token.indexOf('.') + 9, token.lastIndexOf('.') + 9]) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(codeOf(await verify(changed)), String(at)).toBe('unauthenticated');
    }
  });
});

describe('with a required role', () => {
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
  ])('the claims %j are %s', async (claims, outcome) => {
    expect(codeOf(await verifyRole(await tokenOf({ claims })))).toBe(outcome);
  });
});

describe('keys fetched from the issuer', () => {
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

  test('are fetched once, with the first token', async () => {
    answer = { status: 200, body: JSON.stringify(jwks) };
    asked = 0;
    const verifyRemote = remote();
    expect(asked).toBe(0);
    for (let count = 0; count < 3; count++) expect(codeOf(await verifyRemote(await tokenOf()))).toBe('known');
    expect(asked).toBe(1);
  });

  test.each([
    ['an error', { status: 500, body: '' }],
    ['not JSON', { status: 200, body: 'maintenance' }],
    ['JSON without keys', { status: 200, body: '{}' }],
  ])('a response that is %s is a fault of the service, not an invalid token', async (_name, given) => {
    answer = given;
    expect(codeOf(await remote()(await tokenOf()))).toBe('unverifiable');
  });

  test('an unreachable issuer is a fault of the service, and asked again with the next token', async () => {
    answer = { status: 503, body: '' };
    const verifyRemote = remote();
    expect(codeOf(await verifyRemote(await tokenOf()))).toBe('unverifiable');
    answer = { status: 200, body: JSON.stringify(jwks) };
    expect(codeOf(await verifyRemote(await tokenOf()))).toBe('known');
    expect(codeOf(await remote(new URL('http://127.0.0.1:1/'))(await tokenOf()))).toBe('unverifiable');
  });
});
