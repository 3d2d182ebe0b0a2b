import { expect, test } from 'vitest';
import { ForkServers } from '../fork-servers.ts';

/** Starts servers of these names in turn; the pid of each is its place. */
function withServers(...names: string[]): ForkServers {
  const servers = new ForkServers(4);
  for (const [pid, name] of names.entries()) servers.started(servers.nextNumber(), name, pid);
  return servers;
}

test('a server is due when as many runs have wanted it as its start is worth', () => {
  const servers = new ForkServers(4);
  const wants = Array.from({ length: 8 }, () => servers.isDue('a'));
  expect(wants).toEqual([false, false, false, false, false, false, false, true]);
  expect(servers.isDue('b')).toBe(false);
});

test('after a start all are counted anew', () => {
  const servers = new ForkServers(4);
  for (let runs = 0; runs < 7; runs++) servers.isDue('a');
  servers.started(1, 'b', 100);
  expect(servers.isDue('a')).toBe(false);
});

test('a server has a number from 1 on, and is known by its name and its process', () => {
  const servers = withServers('a', 'b');
  expect(['a', 'b', 'c'].map((name) => servers.use(name))).toEqual([1, 2, 0]);
  expect([servers.nameOf(1), servers.nameOf(2), servers.nameOf(3)]).toEqual(['a', 'b', undefined]);
  expect([0, 1, 2].map((pid) => servers.isOne(pid))).toEqual([true, true, false]);
});

test('a new server takes the place of the one whose last use is longest ago', () => {
  const servers = withServers('a', 'b', 'c', 'd');
  servers.use('a');
  expect(servers.nextNumber()).toBe(2);
  servers.started(2, 'e', 9);
  expect(servers.use('b')).toBe(0);
  expect(servers.isOne(1)).toBe(false);
  expect(servers.nextNumber()).toBe(3);
});

test('there are no more than there may be', () => {
  const servers = new ForkServers(2);
  servers.started(1, 'a', 1);
  servers.started(2, 'b', 2);
  expect(servers.nextNumber()).toBe(1);
});
