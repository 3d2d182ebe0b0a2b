import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Attack, attacks } from './attack.ts';
import { gainOf, runAttack } from './attack-run.ts';
import { startWorld, type World } from './attack-world.ts';
import { descendants } from './machine.ts';
import { ask } from './process.ts';

/** These take what the others need: they are not run at the same time. */
const ALONE = new Set(['memory', 'output']);

let world: World;
let family: number[];
beforeAll(async () => {
  world = await startWorld();
  family = descendants(world.service.pid);
});
afterAll(async () => {
  const processes = descendants(world.service.pid);
  const boxes = world.boxes();
  const end = await world.stop();
  expect({ processes, boxes, ...end }).toEqual({ processes: family, boxes: [], code: 0, left: [] });
});

async function isRefused(attack: Attack): Promise<void> {
  const attempt = await runAttack(attack, world);
  expect(gainOf(attack, attempt, world)).toBeNull();
  expect(world.changes()).toBe('');
  const next = await ask(world.port, { language: 'python', code: 'print(6 * 7)' });
  expect(JSON.parse(next.text)).toMatchObject({ run: { status: 'ok', stdout: '42\n' } });
}

describe.each([...attacks()])('%s', (target, list) => {
  (ALONE.has(target) ? test : test.concurrent).each(list)('$path', isRefused);
});
