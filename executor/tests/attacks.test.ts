import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Attack, attacks } from './attack.ts';
import { startWorld, type World } from './attack-world.ts';
import { commandsWith, descendants } from './machine.ts';
import { post } from './process.ts';

/** These take what the others need: they are not run at the same time. */
const ALONE = new Set(['memory', 'output']);

let world: World;
let family: number[];
beforeAll(async () => {
  world = await startWorld();
  family = descendants(world.servicePid);
});
afterAll(async () => {
  expect(descendants(world.servicePid)).toEqual(family);
  expect(world.boxes()).toEqual([]);
  expect(await world.stop()).toEqual({ code: 0, left: [] });
});

type Answer = { run?: { status: string; stdout: string }; verdict?: string };

/** The whole of the answer, as a client gets it. */
async function send(attack: Attack, request: Record<string, unknown>, code: string, marker: string): Promise<string> {
  const timeout = attack.outcomes.includes('time_limit_exceeded') ? 1 : 10;
  const args = [...((request['args'] as string[] | undefined) ?? []), marker];
  const graded = 'test_cases' in request ? {} : { args };
  const answer = await post(world.port, { language: attack.language, code, timeout, ...request, ...graded });
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  return text;
}

async function isRefused(attack: Attack): Promise<void> {
  const marker = `attack-${randomUUID()}`;
  const facts: Readonly<Record<string, string>> = { ...world.facts, MARKER: marker };
  const code = attack.code.replace(/@([A-Z_]+)@/g, (_all, name: string) => facts[name] ?? `unknown fact ${name}`);
  let text = '';
  for (const request of attack.requests) {
    text = await send(attack, request, code, marker);
    expect(text).not.toContain(world.secret);
  }
  const { run, verdict }: Answer = JSON.parse(text);
  expect(attack.outcomes, text).toContain(verdict ?? run?.status);
  if (run?.status === 'ok') expect(run.stdout).toBe('refused\n');
  expect(commandsWith(marker)).toEqual([]);
  expect(world.changes()).toBe('');
  const next = await post(world.port, { language: 'python', code: 'print(6 * 7)' });
  expect(await next.json()).toMatchObject({ run: { status: 'ok', stdout: '42\n' } });
}

describe.each([...attacks()])('%s', (target, list) => {
  (ALONE.has(target) ? test : test.concurrent).each(list)('$path', isRefused);
});
