import { script } from './lua.ts';

/** What the store asks and changes, each at once. The arguments begin with how long a submission stays after its end. */
export const SCRIPTS = {
  /** id, caller, key ('' for none), fingerprint, priority, owner, most that may wait, whether memory is full, body, fields. */
  add: script(`
local id, caller, key, fingerprint, priority, owner = unpack(ARGV, 2, 7)
local known = key ~= '' and redis.call('GET', p .. 'key:' .. key)
local before = known and redis.call('HGET', one(known), 'fingerprint')
if before then return before == fingerprint and {'known', known} or {'key_reused'} end
if redis.call('ZCARD', p .. 'waiting') >= tonumber(ARGV[8]) or ARGV[9] == '1' then return {'full'} end
local seq = redis.call('INCR', p .. 'seq')
redis.call('HSET', one(id), 'id', id, 'seq', seq, 'callerDigest', caller, 'priority', priority, 'owner', owner,
  'status', 'queued', 'tries', 0, 'failures', 0, 'testsDone', 0, 'eventCount', 0, 'createdAt', now, unpack(ARGV, 11))
redis.call('SET', p .. 'body:' .. id, ARGV[10])
if key ~= '' then
  redis.call('HSET', one(id), 'keyDigest', key, 'fingerprint', fingerprint)
  redis.call('SET', p .. 'key:' .. key, id)
end
redis.call('ZADD', p .. 'caller:' .. caller, seq, id)
redis.call('PERSIST', p .. 'caller:' .. caller)
redis.call('HINCRBY', p .. 'open', caller, 1)
enqueue(id)
return {'added'}`),

  /** caller, before which number, user, question, status (each '' for all), how many, how many to look at. */
  list: script(`
local caller, before, user, question, status, limit, look = unpack(ARGV, 2, 8)
local ids = redis.call('ZREVRANGEBYSCORE', p .. 'caller:' .. caller, before, '-inf', 'WITHSCORES', 'LIMIT', 0, look)
local found = {}
local function isAsked(has, asked) return asked == '' or has == asked end
for index = 1, #ids, 2 do
  local has = redis.call('HMGET', one(ids[index]), 'status', 'userId', 'questionId')
  if not has[1] then redis.call('ZREM', p .. 'caller:' .. caller, ids[index])
  elseif isAsked(has[1], status) and isAsked(has[2], user) and isAsked(has[3], question) then
    found[#found + 1] = redis.call('HGETALL', one(ids[index]))
  end
  if #found == tonumber(limit) then return {ids[index + 1], found} end
end
return {#ids == 2 * look and ids[#ids] or false, found}`),

  /** id */
  ahead: script(`return redis.call('ZRANK', p .. 'waiting', ARGV[2]) or 0`),

  /** caller, id */
  cancel: script(`
local id = ARGV[3]
local has = redis.call('HMGET', one(id), 'callerDigest', 'status')
if has[1] ~= ARGV[2] then return 0 end
if has[2] == 'queued' then dequeue(id)
elseif has[2] == 'running' then endTry(id)
else return 1 end
finish(id, 'cancelled')
return 1`),

  /** priority, duration of the lease */
  take: script(`
for _, owner in ipairs(redis.call('ZRANGEBYSCORE', p .. 'paused', '-inf', now, 'LIMIT', 0, 1000)) do
  redis.call('ZREM', p .. 'paused', owner)
  placeEverywhere(owner)
end
local owner, id
for _ = 1, 100 do
  owner = redis.call('ZRANGE', p .. 'turns:' .. ARGV[2], 0, 0)[1]
  if not owner then return false end
  id = redis.call('ZRANGE', queue(ARGV[2], owner), 0, 0)[1]
  if id and redis.call('EXISTS', one(id)) == 1 then break end
  if id then -- evicted, against docs/shared-queue.md; and without an id the queue was
    redis.call('ZREM', p .. 'waiting', id)
    redis.call('ZREM', queue(ARGV[2], owner), id)
  end
  placeOwner(ARGV[2], owner)
  id = nil
end
if not id then return false end
dequeue(id)
redis.call('HSET', one(id), 'status', 'running', 'testsDone', 0, 'reports', 0, 'unheard', 1)
redis.call('HSETNX', one(id), 'startedAt', now)
local number = redis.call('HINCRBY', one(id), 'tries', 1)
redis.call('ZADD', p .. 'leases', now + ARGV[3], id)
redis.call('SET', p .. 'turn:' .. owner, redis.call('INCR', p .. 'lastTurn'), 'PX', kept)
placeEverywhere(owner)
changed(id)
local has = redis.call('HMGET', one(id), 'caller', 'client', 'requestId')
return {id, number, has[1], has[2], has[3], redis.call('GET', p .. 'body:' .. id)}`),

  /** duration of the lease, then the id and the number of each try. Returns the ids of those that are over. */
  renew: script(`
local over = {}
for index = 3, #ARGV, 2 do
  if isRunning(ARGV[index], ARGV[index + 1]) then
    hear(ARGV[index])
    redis.call('ZADD', p .. 'leases', now + ARGV[2], ARGV[index])
  else over[#over + 1] = ARGV[index] end
end
return over`),

  /** id, number of the try, number of the report, tests done, count of events, lines. A report may be sent twice. */
  report: script(`
local id = ARGV[2]
if not isRunning(id, ARGV[3]) or tonumber(redis.call('HGET', one(id), 'reports')) >= tonumber(ARGV[4]) then return 0 end
hear(id)
redis.call('HSET', one(id), 'reports', ARGV[4], 'testsDone', ARGV[5])
local last = redis.call('HINCRBY', one(id), 'eventCount', ARGV[6])
redis.call('XADD', p .. 'events:' .. id, last .. '-0', 'count', ARGV[6], 'lines', ARGV[7])
changed(id)
return 1`),

  /** id, number of the try, answer */
  finish: script(`
local id = ARGV[2]
if not isRunning(id, ARGV[3]) then return 0 end
endTry(id)
redis.call('SET', p .. 'answer:' .. id, ARGV[4])
finish(id, 'finished')
return 1`),

  /** id, number of the try, pause of its owner */
  release: script(`
local id = ARGV[2]
if not isRunning(id, ARGV[3]) then return 0 end
endTry(id)
if tonumber(ARGV[4]) > 0 then
  local owner = redis.call('HGET', one(id), 'owner')
  redis.call('ZADD', p .. 'paused', now + ARGV[4], owner)
  placeEverywhere(owner)
end
requeue(id)
return 1`),

  /** id, number of the try, most tries. Returns the new status. */
  failTry: script(`
if not isRunning(ARGV[2], ARGV[3]) then return false end
return failTry(ARGV[2], ARGV[4])`),

  /**
   * most tries. Fails the tries whose leases have expired, and returns what failed by that. A try without a sign of life
   * does not count: nobody may know of it, since the reply to whoever took it can be lost.
   */
  recover: script(`
local failed = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', p .. 'leases', '-inf', now, 'LIMIT', 0, 100)) do
  if redis.call('HGET', one(id), 'status') ~= 'running' then endTry(id)
  elseif hear(id) == 1 then
    endTry(id)
    requeue(id)
  elseif failTry(id, ARGV[2]) == 'failed' then failed[#failed + 1] = id end
end
return failed`),

  /** since how long, at least, they have ended. Returns how many were removed. */
  remove: script(`
local ids = redis.call('ZRANGEBYSCORE', p .. 'ended', '-inf', '(' .. now - ARGV[2], 'LIMIT', 0, 100)
for _, id in ipairs(ids) do
  local has = redis.call('HMGET', one(id), 'callerDigest', 'keyDigest')
  if has[1] then redis.call('ZREM', p .. 'caller:' .. has[1], id) end
  if has[2] then redis.call('DEL', p .. 'key:' .. has[2]) end
  for _, kind in ipairs({'one:', 'events:', 'answer:'}) do redis.call('UNLINK', p .. kind .. id) end
  redis.call('ZREM', p .. 'ended', id)
  redis.call('ZREM', p .. 'callbacks', id)
end
return #ids`),

  counts: script(`return {redis.call('ZCARD', p .. 'waiting'), redis.call('ZCARD', p .. 'leases')}`),

  /** duration of the lease */
  takeCallback: script(`
for _, id in ipairs(redis.call('ZRANGEBYSCORE', p .. 'callbacks', '-inf', now, 'LIMIT', 0, 100)) do
  local has = redis.call('HMGET', one(id), 'caller', 'callbackUrl')
  if has[2] then
    putOff(id, ARGV[2])
    return {id, has[1], has[2], redis.call('HINCRBY', one(id), 'callbackTries', 1)}
  end
  redis.call('ZREM', p .. 'callbacks', id)
end
return false`),

  /** id, number of the delivery, its status. */
  endCallback: script(`
local id = ARGV[2]
if not isDelivery(id, ARGV[3]) then return 0 end
redis.call('ZREM', p .. 'callbacks', id)
redis.call('HSET', one(id), 'callbackStatus', ARGV[4])
changed(id)
return 1`),

  /** id, number of the delivery, pause, and by how much its number changes: a delivery that was not performed is not counted. */
  retryCallback: script(`
local id = ARGV[2]
if not isDelivery(id, ARGV[3]) or ARGV[3] + ARGV[5] < 0 then return 0 end
callBack(id, ARGV[4])
redis.call('HINCRBY', one(id), 'callbackTries', ARGV[5])
changed(id)
return 1`),
} as const;
