import { randomUUID } from 'node:crypto';
import type { GivenAnswer } from '../http/execute/idempotency/kept-answers.ts';
import type { RedisConnection } from './connect.ts';
import { redisKey } from './key.ts';
import { packBody, unpackBody } from './packed-body.ts';

/** A larger answer is not stored. */
const PACKED_BYTES_MAX = 4 * 1024 * 1024;
/** No answer of the service is larger. */
const BODY_BYTES_MAX = 32 * 1024 * 1024;

/*
 * The entry of an Idempotency-Key is a hash. During a run it has a fingerprint and a holder, and expires with the lease of
 * the holder. Then it has a fingerprint and the answer, and expires with that.
 */
const CLAIM = `
local fingerprint = redis.call('HGET', KEYS[1], 'fingerprint')
if not fingerprint then
  redis.call('HSET', KEYS[1], 'fingerprint', ARGV[2], 'holder', ARGV[1])
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
  return {'claimed'}
end
if fingerprint ~= ARGV[2] then return {'reused'} end
local answer = redis.call('HMGET', KEYS[1], 'status', 'type', 'body')
if answer[1] then return {'answered', answer[1], answer[2], answer[3]} end
return {'running'}`;

/** What follows is done only if the claim is ours or nobody's. It is nobody's if Redis could not be reached, or has lost it. */
const IF_OURS = `
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] and redis.call('EXISTS', KEYS[1]) == 1 then return 0 end`;
const RENEW = `${IF_OURS}
redis.call('HSET', KEYS[1], 'fingerprint', ARGV[2], 'holder', ARGV[1])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`;
const STORE = `${IF_OURS}
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'fingerprint', ARGV[2], 'status', ARGV[4], 'type', ARGV[5], 'body', ARGV[6])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`;
const RELEASE = `${IF_OURS}
return redis.call('DEL', KEYS[1])`;

type State =
  | { kind: 'claimed' }
  /** Another replica runs it. */
  | { kind: 'running' }
  | { kind: 'answered'; answer: GivenAnswer }
  /** The key was sent with another body. */
  | { kind: 'reused' };

async function stateOf(reply: unknown): Promise<State> {
  if (!Array.isArray(reply)) throw new TypeError('Redis sent no array.');
  const [kind, status, contentType, body]: unknown[] = reply;
  switch (String(kind)) {
    case 'claimed':
      return { kind: 'claimed' };
    case 'running':
      return { kind: 'running' };
    case 'reused':
      return { kind: 'reused' };
    case 'answered': {
      if (!Buffer.isBuffer(body)) throw new TypeError('Redis sent no body.');
      const given = { status: Number(status), contentType: String(contentType) };
      return { kind: 'answered', answer: { ...given, body: await unpackBody(body, BODY_BYTES_MAX) } };
    }
    default:
      throw new TypeError('Redis sent an unknown state.');
  }
}

export interface ClaimTimes {
  /** Others run what a killed replica has claimed after this time. */
  claimMs: number;
  /** How long answers are kept. */
  keptMs: number;
}

/** The right to run an Idempotency-Key. All methods throw what Redis throws. */
export function createClaim(
  { client }: RedisConnection,
  name: string,
  fingerprint: string,
  { claimMs, keptMs }: ClaimTimes,
) {
  const key = redisKey('answer', name);
  const holder = randomUUID();
  const evaluate = (script: string, ...more: (string | number | Buffer)[]) =>
    client.callBuffer('EVAL', [script, 1, key, holder, fingerprint, ...more]);
  const release = () => evaluate(RELEASE);
  return {
    take: async () => await stateOf(await evaluate(CLAIM, claimMs)),
    renew: () => evaluate(RENEW, claimMs),
    release,
    /** Stores the answer and ends the claim. */
    async store({ status, contentType, body }: GivenAnswer) {
      const packed = await packBody(body, PACKED_BYTES_MAX);
      await (packed === null ? release() : evaluate(STORE, keptMs, status, contentType, packed));
    },
  };
}
export type Claim = ReturnType<typeof createClaim>;
