import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALERTS, costTables, ENVIRONMENTS, QUEUE_ALERTS } from '../../../scripts/cost.ts';

const repository = join(import.meta.dirname, '..', '..', '..');
const read = (...path: string[]) => readFileSync(join(repository, ...path), 'utf8');
const page = read('docs', 'operations.md');
const named = (pattern: RegExp) => [...new Set([...page.matchAll(pattern)].map(([, name]) => name ?? ''))];

test('the tables of docs/operations.md are what `npm run cost` prints', () => {
  const shown = /<!-- npm run cost -->\n\n(.*?)\n\n<!-- end -->/s.exec(page)?.[1];
  expect(shown).toBe(costTables());
});

test('prices are those that were worked out by hand', () => {
  const tables = costTables();
  // 2 vCPU and 4 GiB: 2 × 0.000024 + 4 × 0.000003 = 0.00006 USD a second, and 0.000018 when idle.
  expect(tables).toMatch(/^\| 2 vCPU, 4 GiB, 2 slots +\| 0\.22 +\| 158 +\| 47\.30 +\|$/m);
  expect(tables).toMatch(/^\| 1000 +\| 216 +\| 5184 +\|/m);
  // 500 people in a minute, 5 s each, 2 slots at 0.7: 500 / 60 × 5 / 1.4 = 29.8 replicas, 4.2 hours long.
  expect(tables).toMatch(/^\| 500 +\| 30 +\| 120: raise the quota +\| 4\.2 +\| 27\.29 +\|/m);
  // 5 alerts of metrics at 0.10 and 5 of logs at 1.50; Premium Front Door is 330 and Standard 35.
  expect(tables).toMatch(/^\| dev .*\| 8\.00 +\| 40\.93 +\|$/m);
  // A queue: 2 nodes at 0.018 and an endpoint at 0.01 are 0.046 an hour, 33.58 a month; its zone is 0.50.
  expect(tables).toMatch(/^\| prod .*\| 34\.08 +\| 24\.94 +\|/m);
  expect(tables).toMatch(/^\| edge\.sku = "Premium" .*\| 295 +\|$/m);
});

test('a region has its own prices, of a source and a date', () => {
  // 2 × 0.000034 + 4 × 0.000004 = 0.000084 USD a second, 40 % above most regions.
  expect(costTables()).toMatch(
    /^\| westus2 +\| 0\.30 +\| 221 +\| 63\.07 +\| prices\.azure\.com.* \| \d{4}-\d\d-\d\d \|$/m,
  );
  expect(costTables('westus2')).toMatch(/^\| 1000 +\| 302 +\|/m);
});

test('as many alerts are reckoned as there are', () => {
  const count = (file: string) => read('terraform', 'modules', 'alerts', file).match(/^ +severity += \d$/gm)?.length;
  expect(ALERTS).toEqual({ metrics: count('metrics.tf'), logs: count('logs.tf') });
  expect(QUEUE_ALERTS.metrics + QUEUE_ALERTS.logs).toBe(count('queue.tf'));
});

test.each(Object.entries(ENVIRONMENTS))('%s is reckoned as it is deployed', (name, environment) => {
  const { size, replicas, registry, frontDoor, redis, redisNodes, logsKeptDays } = environment;
  const tfvars = read('terraform', 'environments', `${name}.tfvars`);
  const set = (variable: string) => new RegExp(`^${variable} *= *"?([^"#\\n]*[^"#\\s])`, 'm').exec(tfvars)?.[1];
  expect(set('size')).toBe(`{ cpu = ${size.vcpu}, memory_gib = ${size.gib}, slots = ${size.slots} }`);
  expect(set('min_replicas')).toBe(String(replicas));
  expect(set('registry_sku') ?? 'Standard').toBe(registry);
  expect(set('log_retention_days') ?? '30').toBe(String(logsKeptDays));
  const queue = /^queue += { enabled = true, sku = "(\w+)", high_availability = (\w+) }/m.exec(tfvars);
  expect(queue?.[1] ?? 'none').toBe(redis);
  expect(queue === null ? 0 : queue[2] === 'true' ? 2 : 1).toBe(redisNodes);
  expect(/^edge += { sku = "(\w+)"/m.exec(tfvars)?.[1] ?? 'none').toBe(frontDoor);
});

test('passages that scripts send to are there', () => {
  const scripts = globSync('*.sh', { cwd: join(repository, 'scripts') }).map((name) => read('scripts', name));
  const passages = scripts.flatMap((text) =>
    [...text.matchAll(/docs\/operations\.md, \\?"([^"\\]+)/g)].map(([, title]) => title),
  );
  expect(passages.length).toBeGreaterThan(2);
  const isThere = (title: string | undefined) =>
    new RegExp(`^(?:#+ ${title}$|\\*\\*${title}\\.\\*\\*)`, 'm').test(page);
  expect(passages.filter((title) => !isThere(title))).toEqual([]);
});

test.each([
  ['scripts', /(scripts\/[a-z-]+\.(?:sh|ts))/g, (name: string) => existsSync(join(repository, name))],
  [
    'queries',
    /`([a-z0-9-]+\.kql)`/g,
    (name: string) => existsSync(join(repository, 'terraform', 'modules', 'alerts', 'queries', name)),
  ],
  ['files that are linked', /\]\(\.\.\/([^)#]+)/g, (name: string) => existsSync(join(repository, name))],
  [
    'headings that are linked',
    /\]\(#([^)]+)\)/g,
    (name: string) =>
      page.split('\n').some((line) => line.replace(/^#+ /, '').toLowerCase().replaceAll(' ', '-') === name),
  ],
  [
    'variables of terraform',
    /`(existing_\w+|(?:min|max)_replicas|core_quota|prewarm|concurrent_requests|cpu_percent|secret_officers|queue|queue_password|deletion_protection|purge_protection|entra)`/g,
    (name: string) => read('terraform', 'variables.tf').includes(`variable "${name}"`),
  ],
] as const)('%s that the page names are there', (_what, pattern, isThere) => {
  expect(named(pattern)).not.toEqual([]);
  expect(named(pattern).filter((name) => !isThere(name))).toEqual([]);
});
