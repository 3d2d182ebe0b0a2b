import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { SCRIPTS } from './scripts.ts';

export type ScriptName = keyof typeof SCRIPTS;
export type Argument = string | number | Buffer;

const digests = new Map(
  Object.entries(SCRIPTS).map(([name, { lua }]) => [name, createHash('sha1').update(lua).digest('hex')]),
);

/** Redis 6.2 puts the error of a command into one of the script. */
const PASSING = /(?:^|: -)(?:OOM|READONLY|MASTERDOWN|BUSY|LOADING|TRYAGAIN) /;

/** Whether Redis will be able to do what it refused: it is full, busy or loading, or another one takes its place. */
export const isPassing = (error: unknown): boolean => error instanceof Error && PASSING.test(error.message);

/** Runs a script, by its digest where Redis has it. Throws what Redis throws. */
export async function runScript(redis: Redis, name: ScriptName, args: readonly Argument[]): Promise<unknown> {
  const { lua, key } = SCRIPTS[name];
  try {
    return await redis.callBuffer('EVALSHA', [digests.get(name) ?? '', 1, key, ...args]);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
    return await redis.callBuffer('EVAL', [lua, 1, key, ...args]);
  }
}
