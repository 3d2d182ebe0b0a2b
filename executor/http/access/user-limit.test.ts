import { expect, test } from 'vitest';
import { createUserLimit, type UserLimit } from './user-limit.ts';

const enters = (limit: UserLimit, scope: string, user?: string) => {
  try {
    return limit.enter(scope, user);
  } catch {
    return null;
  }
};

test.each([1, 3])('%d executions of a user at once, and not one more', (max) => {
  const limit = createUserLimit(max);
  for (let count = 0; count < max; count++) expect(enters(limit, 'a', 'u')).not.toBeNull();
  expect(() => limit.enter('a', 'u')).toThrow(expect.objectContaining({ code: 'user_busy' }));
});

test('one that ends makes room for one', () => {
  const limit = createUserLimit(2);
  const first = limit.enter('a', 'u');
  limit.enter('a', 'u');
  first[Symbol.dispose]();
  expect(enters(limit, 'a', 'u')).not.toBeNull();
  expect(enters(limit, 'a', 'u')).toBeNull();
});

test.each<[name: string, scope: string, user: string | undefined]>([
  ['another user', 'a', 'v'],
  ['a user of the same name of another caller', 'b', 'u'],
  ['one whose name and caller are written alike', 'a","u', ''],
  ['nobody', 'a', undefined],
])('%s is counted apart', (_name, scope, user) => {
  const limit = createUserLimit(1);
  limit.enter('a', 'u');
  expect(enters(limit, scope, user)).not.toBeNull();
});

test('who is not named has no limit, and 0 is none', () => {
  const [limit, none] = [createUserLimit(1), createUserLimit(0)];
  for (let count = 0; count < 5; count++) {
    expect(enters(limit, 'a')).not.toBeNull();
    expect(enters(none, 'a', 'u')).not.toBeNull();
  }
});
