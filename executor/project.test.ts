import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
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

const PAGES = [
  'README.md',
  'LOCAL_TESTING.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/configuration.md',
  'docs/rehearsal.md',
  'docs/performance.md',
  '.github/pull_request_template.md',
];
const named = (page: string, pattern: RegExp) => [...read(page).matchAll(pattern)].map(([, name = '']) => name);

test.each(PAGES)('every command that %s names is there', (page) => {
  const scripts = named(page, /npm run (?:--silent )?([a-z][a-z:-]*)/g);
  const targets = named(page, /(?:`|\$ )make ([a-z-]+)/g);
  expect(scripts.length + targets.length).toBeGreaterThan(0);
  expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
  expect(targets.filter((name) => !new RegExp(`^${name}:`, 'm').test(read('Makefile')))).toEqual([]);
});

test('every file that CONTRIBUTING.md names is there', () => {
  const paths = named('CONTRIBUTING.md', /((?:executor|sandbox|scripts|\.ci|docs)\/[\w./-]*\w)/g);
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

const FOLDERS = '{docs,executor,sandbox,scripts,terraform}';
const NOT_OURS =
  /(^|\/)(node_modules|build|\.terraform)(\/|$)|^executor\/tests\/(honest|problems|submissions)\/|^sandbox\/tests\/attacks\/|^scripts\/rehearse\/problems\//;
const files = globSync(['*', '.ci/*', `${FOLDERS}/**/*`], { cwd: root, exclude: ['**/node_modules'] }).filter(
  (path) => !NOT_OURS.test(path),
);

test('every file and folder that ARCHITECTURE.md names is there', () => {
  const paths = named('ARCHITECTURE.md', /`([\w./*{},-]+(?:\.(?:ts|c|h|sh|tf|hcl|md)|\/))`/g).filter(
    (path) => path !== 'build/', // of a box
  );
  expect(paths.length).toBeGreaterThan(100);
  const isThere = (path: string) => {
    const pattern = path.replace(/^\.\//, '').replace(/\/$/, '');
    return files.some((file) => matchesGlob(file, `{${pattern},**/${pattern}}`));
  };
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});

test('a file of more than 250 lines says at its top why it is long', () => {
  const sources = files
    .filter((path) => /\.(ts|c|h|sh|tf|hcl)$/.test(path))
    .map((path) => ({ path, lines: read(path).split('\n') }));
  const long = sources.filter(({ lines }) => lines.length > 251);
  const isExplained = ({ lines }: (typeof long)[number]) =>
    /\b(long|one file|this file)\b[^.]*\bbecause\b/i.test(lines.slice(0, 25).join(' '));
  expect(long.length).toBeGreaterThan(20);
  expect(long.filter((source) => !isExplained(source)).map(({ path }) => path)).toEqual([]);
});
