import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSandbox } from '../index.ts';

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'stale-roots-test-'));
  chmodSync(parent, 0o711);
});
afterAll(() => rmSync(parent, { recursive: true }));

/** What a killed service leaves: the pid of no process, and files in folders. */
function leaveRoot(name: string): void {
  for (let box = 0; box < 40; box++) {
    const folder = join(parent, name, `box-${box}`, 'scratch', 'inner');
    mkdirSync(folder, { recursive: true });
    for (let file = 0; file < 5; file++) writeFileSync(join(folder, `file-${file}`), '');
  }
}

test('services that start at the same time remove what a killed one left, and none fails because another was faster', async () => {
  for (const suffix of ['aaaaaa', 'bbbbbb', 'cccccc']) leaveRoot(`executor-4194304-1-${suffix}`);
  const starts = await Promise.allSettled([1, 2, 3, 4].map(() => openSandbox({ root: parent, launchers: 1 })));
  const left = readdirSync(parent).filter((name) => name.startsWith('executor-4194304-'));
  for (const start of starts) if (start.status === 'fulfilled') await start.value.close();
  expect(starts.filter(({ status }) => status === 'rejected')).toEqual([]);
  expect(left).toEqual([]);
});
