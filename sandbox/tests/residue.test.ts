import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSandbox, type Sandbox } from '../index.ts';

const BUILD = join(import.meta.dirname, '..', 'launcher', 'build');

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'residue-test-'));
  chmodSync(root, 0o711);
});
afterAll(() => rmSync(root, { recursive: true }));

async function useBox(sandbox: Sandbox): Promise<void> {
  await using box = sandbox.openBox();
  box.write('main', '');
}

test('a sandbox in which nothing went wrong is clean', async () => {
  await using sandbox = await openSandbox({ root, launchers: 1 });
  await useBox(sandbox);
  expect(sandbox.residue).toBeNull();
});

test('a file in the scratch root that belongs to no submission is found, and reported once', async () => {
  const told: string[] = [];
  await using sandbox = await openSandbox({ root, launchers: 1, onResidue: (what) => told.push(what) });
  const box = sandbox.openBox();
  writeFileSync(join(box.build, '..', '..', 'stray'), '');
  await box[Symbol.asyncDispose]();
  await useBox(sandbox);
  expect(sandbox.residue).toContain('stray');
  expect(told).toEqual([sandbox.residue]);
});

test('a process that a launcher did not have before is found', async () => {
  const programs = mkdtempSync(join(tmpdir(), 'programs-'));
  symlinkSync(join(BUILD, 'probe'), join(programs, 'probe'));
  // A process that the shell starts before it executes the launcher remains the launcher's child.
  const script = `#!/bin/sh\nsleep 60 > /dev/null 3>&- &\nexec ${join(BUILD, 'launcher')} "$@"\n`;
  writeFileSync(join(programs, 'launcher'), script, { mode: 0o755 });
  const told: string[] = [];
  await using sandbox = await openSandbox({ root, launchers: 1, programs, onResidue: (what) => told.push(what) });
  expect(sandbox.residue).toMatch(/^process \d+ of a run is left$/);
  process.kill(Number(/\d+/.exec(sandbox.residue ?? '')?.[0]), 'SIGKILL');
  rmSync(programs, { recursive: true });
});
