import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(read('package.json'));

test('LICENSE, package.json and package-lock.json name the same license', () => {
  expect(read('LICENSE')).toMatch(
    new RegExp(`^${manifest.license} License\n\nCopyright \\(c\\) \\d{4} the executor authors\n`),
  );
  expect(JSON.parse(read('package-lock.json')).packages['']).toMatchObject({ license: manifest.license });
});

test('CHANGELOG.md begins with the version of package.json and package-lock.json', () => {
  const [, newest] = /^## (\d+\.\d+\.\d+) - \d{4}-\d{2}-\d{2}$/m.exec(read('CHANGELOG.md')) ?? [];
  const lock = JSON.parse(read('package-lock.json'));
  expect([newest, lock.version, lock.packages[''].version]).toEqual(Array(3).fill(manifest.version));
});
