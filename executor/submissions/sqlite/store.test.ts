import { mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { newSubmission, type Opened, testStore } from '../store-conformance.ts';
import { SqliteStore, type StoreBounds } from './store.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const BOUNDS: StoreBounds = { waitingMax: 3, fileBytesMax: 1024 ** 3 };
function folderOf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-test-'));
  folders.push(folder);
  return folder;
}

async function openIn(folder: string): Promise<Opened> {
  const store = new SqliteStore(folder, BOUNDS);
  const reopen = async () => {
    await store[Symbol.asyncDispose]();
    return await openIn(folder);
  };
  return { store, reopen };
}

describe('the store in a file', () => {
  testStore(async () => openIn(folderOf()));

  test('is readable to its user only', async () => {
    const folder = folderOf();
    await using store = new SqliteStore(folder, BOUNDS);
    await store.add(newSubmission({ id: 'a' }));
    for (const name of ['executor-submissions.sqlite', 'executor-submissions.sqlite-wal'])
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  test('a try whose end cannot be written ends later', async () => {
    const folder = folderOf();
    await using store = new SqliteStore(folder, BOUNDS);
    await store.add(newSubmission({ id: 'a' }));
    const taken = await store.take('interactive');
    if (taken === null) throw new Error('none waits');
    const full = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(() => {
      throw new Error('database or disk is full');
    });
    await expect(store.finish(taken.try, [Buffer.from('1')])).rejects.toThrow('full');
    await expect(store.failTry(taken.try)).rejects.toThrow('full');
    await expect(store.recover()).rejects.toThrow('full');
    full.mockRestore();
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'running' });
    expect(await store.recover()).toEqual([]);
    expect(await store.get('ann', 'a')).toMatchObject({ status: 'queued', tries: 1 });
  });

  test('follows no link', () => {
    const folder = folderOf();
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'executor-submissions.sqlite'));
    expect(() => new SqliteStore(folder, BOUNDS)).toThrow('ELOOP');
  });

  test('refuses more once the file has reached its bound', async () => {
    await using store = new SqliteStore(folderOf(), { waitingMax: 100, fileBytesMax: 1024 });
    expect(await store.add(newSubmission({ id: 'a' }))).toEqual({ kind: 'full' });
  });
});
