import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

/** Each folder may import from itself and from those before it. app.ts may import from all, and none from it. */
const ORDER = ['contract', 'json', 'server', 'access', 'status', 'execute', 'v2', 'submissions', 'openapi'];
const http = import.meta.dirname;
const sources = globSync('*/**/*.ts', { cwd: http });

/** The folders of http that a file imports from, types included; a file of http itself counts as one. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(http, path), 'utf8');
  const targets = [...text.matchAll(/\bfrom '(\.[^']+)'/g)].map(([, spec = '']) =>
    relative(http, join(http, dirname(path), spec)),
  );
  return targets.filter((target) => !target.startsWith('..')).map((target) => target.split(sep)[0] ?? '');
}

test('the order lists every folder', () => {
  expect(new Set(sources.map((path) => path.split(sep)[0]))).toEqual(new Set(ORDER));
});

test.each(ORDER)('http/%s imports only from folders before it', (folder) => {
  const allowed = ORDER.slice(0, ORDER.indexOf(folder) + 1);
  const broken = sources
    .filter((path) => path.startsWith(`${folder}${sep}`))
    .flatMap((path) => importsOf(path).map((target) => ({ path, target })))
    .filter(({ target }) => !allowed.includes(target));
  expect(broken).toEqual([]);
});
