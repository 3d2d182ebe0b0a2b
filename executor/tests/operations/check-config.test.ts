import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, '..', '..', 'main.ts');
const check = (env: Record<string, string>) =>
  spawnSync(process.execPath, [MAIN, '--check-config'], { env: { ...process.env, ...env }, encoding: 'utf8' });

test('a configuration that is right is only looked at', () => {
  const { status, stdout, stderr } = check({ SLOTS: '3' });
  expect([status, stdout, stderr]).toEqual([0, 'The configuration is valid.\n', '']);
});

test('of one that is not, every bad value is named, and a key that stands where its digest belongs is not shown', () => {
  const { status, stdout, stderr } = check({ PORT: 'http', SLOTS: '0', API_KEYS: 'judge:secret' });
  expect([status, stdout]).toEqual([1, '']);
  for (const name of ['PORT', 'SLOTS', 'API_KEYS']) expect(stderr).toContain(name);
  expect(stderr).not.toContain('secret');
});
