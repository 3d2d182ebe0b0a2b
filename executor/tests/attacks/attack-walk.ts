import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../harness/process.ts';
import { ALONE, type Attack, attacks } from './attack.ts';
import { gainOf, newMarker, observeAttack, runAttack } from './attack-run.ts';
import type { World } from './attack-world.ts';

/** One test for every attack, against the service of the world that `start` makes. */
export function walkAttacks(start: () => Promise<World>): void {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(async () => {
    const leftovers = await world.leftovers();
    const end = await world.stop();
    expect({ ...leftovers, ...end }).toEqual({ boxes: [], processes: '', code: 0, left: [] });
  });

  async function isRefused(attack: Attack): Promise<void> {
    const marker = newMarker();
    const run = attack.most === undefined ? runAttack : observeAttack;
    // With the same marker it is the same source, and meets the build of the pass before.
    for (let pass = attack.target === 'persistence' ? 2 : 1; pass > 0; pass--)
      expect(gainOf(attack, await run(attack, world, marker), world)).toBeNull();
    expect(await world.changes()).toBe('');
    const next = await ask(world.port, { language: 'python', code: 'print(6 * 7)' });
    expect(JSON.parse(next.text)).toMatchObject({ run: { status: 'ok', stdout: '42\n' } });
  }

  const all = [...attacks()];
  // Across what they are after, so that none waits for the slowest of another kind.
  describe.concurrent.each(all.filter(([target]) => !ALONE.has(target)))('%s', (_target, list) => {
    test.each(list)('$path', isRefused);
  });
  describe.each(all.filter(([target]) => ALONE.has(target)))('%s', (_target, list) => {
    test.each(list)('$path', isRefused);
  });
}
