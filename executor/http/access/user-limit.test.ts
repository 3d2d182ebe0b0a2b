import { expect, test } from 'vitest';
import { createUserLimit, type UserLimit } from './user-limit.ts';

const enters = (limit: UserLimit, scope: string, user?: string) => limit.enter(scope, user).catch(() => null);

test.each([1, 3])('a user may have %d concurrent executions, and the next is refused', async (max) => {
  const limit = createUserLimit(max);
  for (let count = 0; count < max; count++) expect(await enters(limit, 'a', 'u')).not.toBeNull();
  await expect(limit.enter('a', 'u')).rejects.toEqual(expect.objectContaining({ code: 'user_busy' }));
});

test('a new execution is admitted when one has ended', async () => {
  const limit = createUserLimit(2);
  const first = await limit.enter('a', 'u');
  await limit.enter('a', 'u');
  await first[Symbol.asyncDispose]();
  expect(await enters(limit, 'a', 'u')).not.toBeNull();
  expect(await enters(limit, 'a', 'u')).toBeNull();
});

test.each<[name: string, scope: string, user: string | undefined]>([
  ['another user', 'a', 'v'],
  ['a user with the same name but another caller', 'b', 'u'],
  ['a user whose name and caller read the same when joined', 'a","u', ''],
  ['a request without a user', 'a', undefined],
])('%s is counted separately', async (_name, scope, user) => {
  const limit = createUserLimit(1);
  await limit.enter('a', 'u');
  expect(await enters(limit, scope, user)).not.toBeNull();
});

test('without a user_id, or with a maximum of 0, there is no limit', async () => {
  const [limit, none] = [createUserLimit(1), createUserLimit(0)];
  for (let count = 0; count < 5; count++) {
    expect(await enters(limit, 'a')).not.toBeNull();
    expect(await enters(none, 'a', 'u')).not.toBeNull();
  }
});
