import { expect, test } from 'vitest';
import { createUserLimit, type UserLimit } from './user-limit.ts';

const enters = (limit: UserLimit, scope: string, user?: string) => limit.enter(scope, user).catch(() => null);

test.each([1, 3])('%d executions of a user at once, and not one more', async (max) => {
  const limit = createUserLimit(max);
  for (let count = 0; count < max; count++) expect(await enters(limit, 'a', 'u')).not.toBeNull();
  await expect(limit.enter('a', 'u')).rejects.toEqual(expect.objectContaining({ code: 'user_busy' }));
});

test('one that ends makes room for one', async () => {
  const limit = createUserLimit(2);
  const first = await limit.enter('a', 'u');
  await limit.enter('a', 'u');
  await first[Symbol.asyncDispose]();
  expect(await enters(limit, 'a', 'u')).not.toBeNull();
  expect(await enters(limit, 'a', 'u')).toBeNull();
});

test.each<[name: string, scope: string, user: string | undefined]>([
  ['another user', 'a', 'v'],
  ['a user of the same name of another caller', 'b', 'u'],
  ['one whose name and caller are written alike', 'a","u', ''],
  ['nobody', 'a', undefined],
])('%s is counted apart', async (_name, scope, user) => {
  const limit = createUserLimit(1);
  await limit.enter('a', 'u');
  expect(await enters(limit, scope, user)).not.toBeNull();
});

test('who is not named has no limit, and 0 is none', async () => {
  const [limit, none] = [createUserLimit(1), createUserLimit(0)];
  for (let count = 0; count < 5; count++) {
    expect(await enters(limit, 'a')).not.toBeNull();
    expect(await enters(none, 'a', 'u')).not.toBeNull();
  }
});
