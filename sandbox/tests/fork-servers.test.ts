import { expect, test } from 'vitest';
import { ForkServers } from '../fork-servers.ts';

let now = 0;

/** Starts servers of these names in turn; the pid of each is its place. */
function withServers(max: number, ...names: string[]): ForkServers {
  const servers = new ForkServers(max, () => now);
  for (const [pid, name] of names.entries()) servers.started(servers.nextNumber(), name, pid);
  return servers;
}

test('a server is due when as many runs have wanted it as its start is worth', () => {
  const servers = withServers(4);
  const wants = Array.from({ length: 8 }, () => servers.isDue('a'));
  expect(wants).toEqual([false, false, false, false, false, false, false, true]);
  expect(servers.isDue('b')).toBe(false);
});

test('after its start the wants of a server are counted anew', () => {
  const servers = withServers(4);
  for (let runs = 0; runs < 8; runs++) servers.isDue('a');
  servers.started(1, 'a', 100);
  expect(servers.isDue('a')).toBe(false);
});

test('a server has a number from 1 on, and is known by its name and its process', () => {
  const servers = withServers(4, 'a', 'b');
  expect(['a', 'b', 'c'].map((name) => servers.use(name))).toEqual([1, 2, 0]);
  expect([servers.nameOf(1), servers.nameOf(2), servers.nameOf(3)]).toEqual(['a', 'b', undefined]);
  expect([0, 1, 2].map((pid) => servers.isOne(pid))).toEqual([true, true, false]);
});

test('a new server takes the place of the one whose last use is longest ago, a minute after its start', () => {
  const servers = withServers(4, 'a', 'b', 'c', 'd');
  servers.use('a');
  now += 59_999;
  expect(servers.nextNumber()).toBe(0);
  now += 1;
  expect(servers.nextNumber()).toBe(2);
  servers.started(2, 'e', 9);
  expect(servers.use('b')).toBe(0);
  expect(servers.isOne(1)).toBe(false);
  expect(servers.nextNumber()).toBe(3);
});

test.each([1, 2, 4, 9])('of %d servers there are no more than that, and no more than four', (max) => {
  const servers = withServers(max);
  for (let started = 0; servers.nextNumber() > 0; started++) {
    expect(started).toBeLessThan(Math.min(max, 4));
    servers.started(servers.nextNumber(), String(started), started);
  }
});
