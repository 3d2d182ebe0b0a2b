import { PREFIX } from './keys.ts';

/*
 * What is in Redis; all keys begin with the prefix:
 *
 *   one:ID                 hash: the submission
 *   body:ID  answer:ID     compressed JSON
 *   events:ID              stream: compressed lines; the id of an entry is the number of its last event
 *   caller:CALLER          sorted set: the submissions of a caller, by their number
 *   open                   hash: how many of a caller's submissions have not ended
 *   key:KEY                the id of the submission with this Idempotency-Key
 *   waiting                sorted set: all that wait, in the order of their numbers, batches behind
 *   queue:PRIORITY:OWNER   sorted set: those of an owner that wait
 *   turns:PRIORITY         sorted set: owners with one that waits, whose turn is next first
 *   turn:OWNER             the number of the owner's latest turn
 *   paused                 sorted set: owners that wait, until when
 *   leases                 sorted set: what runs, until when if nobody renews it
 *   ended                  sorted set: what has ended, since when
 *   callbacks              sorted set: what is still to be delivered, when it is due
 *   seq  lastTurn          counters
 *
 * CALLER, OWNER and KEY are digests. Times are in ms of Redis' own clock.
 */

/** A batch comes after all interactive ones; an owner without a turn before all that had one. Half of what is exact. */
const BEHIND_ALL = 2 ** 52;

/** Each script begins with this. Its first argument is how long a submission stays after its end, in ms. */
const COMMON = `
local p, kept = KEYS[1] .. ':', ARGV[1]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local function one(id) return p .. 'one:' .. id end
local function queue(priority, owner) return p .. 'queue:' .. priority .. ':' .. owner end
local function changed(id) redis.call('PUBLISH', p .. 'changed', id) end

-- Puts the owner among those who take turns, if it may and has something there.
local function placeOwner(priority, owner)
  local first = redis.call('ZRANGE', queue(priority, owner), 0, 0, 'WITHSCORES')
  if #first == 0 or redis.call('ZSCORE', p .. 'paused', owner) then
    return redis.call('ZREM', p .. 'turns:' .. priority, owner)
  end
  local turn = redis.call('GET', p .. 'turn:' .. owner) or first[2] - ${BEHIND_ALL}
  redis.call('ZADD', p .. 'turns:' .. priority, turn, owner)
end

local function placeEverywhere(owner)
  placeOwner('interactive', owner)
  placeOwner('batch', owner)
end

local function enqueue(id)
  local has = redis.call('HMGET', one(id), 'priority', 'owner', 'seq')
  local priority, owner, seq = has[1], has[2], tonumber(has[3])
  redis.call('ZADD', queue(priority, owner), seq, id)
  redis.call('ZADD', p .. 'waiting', priority == 'batch' and seq + ${BEHIND_ALL} or seq, id)
  placeOwner(priority, owner)
  changed(id)
  redis.call('PUBLISH', p .. 'queued', id)
end

local function dequeue(id)
  local has = redis.call('HMGET', one(id), 'priority', 'owner')
  redis.call('ZREM', p .. 'waiting', id)
  redis.call('ZREM', queue(has[1], has[2]), id)
  placeOwner(has[1], has[2])
end

local function isRunning(id, number)
  local has = redis.call('HMGET', one(id), 'status', 'tries')
  return has[1] == 'running' and has[2] == number
end

-- Redis refuses nothing in the middle of a script, whatever memory it takes: so the first change takes none, here and below.
local function endTry(id) redis.call('ZREM', p .. 'leases', id) end

-- The try shows a sign of life. Returns 1 for the first.
local function hear(id) return redis.call('HDEL', one(id), 'unheard') end

-- Its answer is to be delivered after the pause.
local function putOff(id, pause)
  redis.call('ZREM', p .. 'callbacks', id)
  redis.call('ZADD', p .. 'callbacks', now + pause, id)
  redis.call('PEXPIRE', p .. 'callbacks', kept)
end

-- Those who wait for something to take are woken only if there is no pause.
local function callBack(id, pause)
  putOff(id, pause)
  if tonumber(pause) == 0 then redis.call('PUBLISH', p .. 'queued', id) end
end

local function isDelivery(id, number)
  local has = redis.call('HMGET', one(id), 'callbackStatus', 'callbackTries')
  return has[1] == 'waiting' and has[2] == number
end

local function finish(id, status)
  redis.call('HSET', one(id), 'status', status, 'endedAt', now)
  redis.call('DEL', p .. 'body:' .. id)
  local has = redis.call('HMGET', one(id), 'callerDigest', 'keyDigest', 'callbackUrl')
  if redis.call('HINCRBY', p .. 'open', has[1], -1) <= 0 then
    redis.call('HDEL', p .. 'open', has[1])
    redis.call('PEXPIRE', p .. 'caller:' .. has[1], kept)
  end
  redis.call('ZADD', p .. 'ended', now, id)
  redis.call('PEXPIRE', p .. 'ended', kept)
  for _, kind in ipairs({'one:', 'events:', 'answer:'}) do redis.call('PEXPIRE', p .. kind .. id, kept) end
  if has[2] then redis.call('PEXPIRE', p .. 'key:' .. has[2], kept) end
  if has[3] and status ~= 'cancelled' then callBack(id, 0) end
  changed(id)
end

local function requeue(id)
  redis.call('HSET', one(id), 'status', 'queued')
  enqueue(id)
  return 'queued'
end

-- Returns the new status.
local function failTry(id, triesMax)
  endTry(id)
  if redis.call('HINCRBY', one(id), 'failures', 1) >= tonumber(triesMax) then
    finish(id, 'failed')
    return 'failed'
  end
  return requeue(id)
end
`;

/** A script and the key that it gets. */
export const script = (lua: string) => ({ lua: COMMON + lua, key: PREFIX });
