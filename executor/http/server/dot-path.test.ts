import { expect, test } from 'vitest';
import { toDotPath } from './dot-path.ts';

test.each<[path: PropertyKey[], text: string]>([
  [[], ''],
  [['timeout'], 'timeout'],
  [['limits', 'cpu_time'], 'limits.cpu_time'],
  [['test_cases', 0], 'test_cases[0]'],
  [['test_cases', 0, 'input'], 'test_cases[0].input'],
  [['test_cases', 12, 'args', 3], 'test_cases[12].args[3]'],
  [[0, 'name'], '[0].name'],
  [['a', 'b', 'c'], 'a.b.c'],
  [['a', 1, 2], 'a[1][2]'],
  [['a', '0'], 'a.0'],
  [['a', '__proto__'], 'a.__proto__'],
  [[Symbol('s')], 'Symbol(s)'],
])('the path %j is written as %j', (path, text) => {
  expect(toDotPath(path)).toBe(text);
});
