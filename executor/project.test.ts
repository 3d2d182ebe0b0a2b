import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8');
const manifest = JSON.parse(read('package.json'));

test('LICENSE, package.json and package-lock.json name the same license', () => {
  expect(read('LICENSE')).toMatch(
    new RegExp(`^${manifest.license} License\n\nCopyright \\(c\\) \\d{4} the executor authors\n`),
  );
  expect(JSON.parse(read('package-lock.json')).packages['']).toMatchObject({ license: manifest.license });
});
