import { expect, test } from 'vitest';
import { pathOf } from './target.ts';

test.each([
  ['/execute', '/execute'],
  ['/execute?a=b', '/execute?a=b'],
  ['//execute', '//execute'],
  ['/', '/'],
  ['http://executor/execute', '/execute'],
  ['http://executor:80/a/../b?c#d', '/a/../b?c#d'],
  ['HTTPS://executor', '/'],
  ['http://', '/http://'],
  ['http://?a', '/http://?a'],
  ['file:///etc/passwd', '/file:///etc/passwd'],
  ['*', '/*'],
  ['executor:80', '/executor:80'],
  ['', '/'],
])('the path of "%s" is "%s"', (target, path) => {
  expect(pathOf(target)).toBe(path);
});
