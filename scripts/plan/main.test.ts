import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';

const plan = (...argv: string[]) =>
  execa(process.execPath, [join(import.meta.dirname, 'main.ts'), ...argv], { reject: false });
const BURST = ['--people', '20', '--cpu-seconds', '1'];

test('a bad argument prints one line and exits with 2', async () => {
  const { exitCode, stdout, stderr } = await plan('--people', '20');
  expect([exitCode, stdout, stderr]).toEqual([2, '', 'plan: --cpu-seconds: is missing']);
});

test('so does a file that cannot be written', async () => {
  const { exitCode, stderr } = await plan(...BURST, '--svg', '/nonexistent/plot.svg');
  expect([exitCode, stderr]).toEqual([2, "plan: ENOENT: no such file or directory, open '/nonexistent/plot.svg'"]);
});

test('--help lists every option', async () => {
  const { exitCode, stdout } = await plan('--help');
  expect(exitCode).toBe(0);
  expect(stdout.match(/^ {2}--[a-z-]+/gm)).toHaveLength(19);
  expect(stdout).toMatch(/--people +submissions, one a person \(required\)$/m);
});

test('--svg writes a plot beside the table', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  try {
    const { stdout } = await plan(...BURST, '--svg', join(folder, 'plot.svg'));
    expect(stdout).toMatch(/^\| pre-warmed +\|/m);
    expect(readFileSync(join(folder, 'plot.svg'), 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
