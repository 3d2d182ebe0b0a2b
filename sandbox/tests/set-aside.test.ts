import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Residue } from '../residue.ts';
import { SetAside } from '../set-aside.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

function setAsideOf(countMax: number) {
  const residue = new Residue(() => {});
  const told: Promise<void>[] = [];
  const setAside = new SetAside(residue, countMax, (gone) => told.push(gone));
  return { residue, setAside, told };
}

test('a run that ends in time is forgotten, and the service stays healthy', async () => {
  const { residue, setAside, told } = setAsideOf(2);
  const { promise, resolve } = Promise.withResolvers<void>();
  setAside.add(promise);
  vi.advanceTimersByTime(119_000);
  expect(setAside.waitedMs).toEqual([119_000]);
  resolve();
  await Promise.all(told);
  vi.advanceTimersByTime(10_000);
  expect([setAside.waitedMs, residue.what, told.length]).toEqual([[], null, 1]);
});

test('a run that stays for two minutes requires a restart', () => {
  const { residue, setAside } = setAsideOf(2);
  setAside.add(new Promise(() => {}));
  vi.advanceTimersByTime(120_000);
  expect(residue.what).toBe('a run does not end although it was killed');
});

test('too many runs at once require a restart', () => {
  const { residue, setAside } = setAsideOf(2);
  setAside.add(new Promise(() => {}));
  expect(residue.what).toBeNull();
  setAside.add(new Promise(() => {}));
  expect(residue.what).toBe('2 runs do not end although they were killed');
});
