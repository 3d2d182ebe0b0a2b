import { randomUUID } from 'node:crypto';
import { ask } from '../harness/process.ts';
import type { Attack } from './attack.ts';
import type { World } from './attack-world.ts';
import { excess, type Observed } from './observe.ts';

/** What came of an attack. */
export interface Attempt {
  /** A status or verdict, or the status of HTTP where that was not 200. */
  outcome: string;
  stdout: string | undefined;
  /** All that was answered. */
  text: string;
  /** Processes of it that are still there. */
  left: number[];
  /** What was seen from outside, where that was looked at. */
  observed?: Observed;
}

interface Answer {
  run?: { status: string; stdout: string };
  verdict?: string;
}

/** A checker or interactor of a request that brings no source is the attack itself; the submission is, too, unless the request has another. */
function judgeOf(request: Record<string, unknown>, { language }: Attack, code: string): object {
  const judges = ['checker', 'interactor'].flatMap((kind) => {
    const judge = request[kind];
    if (typeof judge !== 'object' || judge === null) return [];
    const source = 'code' in judge ? {} : { language, code };
    return [[kind, { ...source, ...judge }]];
  });
  return Object.fromEntries(judges);
}

function bodyOf(attack: Attack, request: Record<string, unknown>, code: string, marker: string): object {
  const timeout = attack.outcomes.includes('time_limit_exceeded') ? 1 : 10;
  const args = [...((request['args'] as string[] | undefined) ?? []), marker];
  const graded = 'test_cases' in request ? {} : { args };
  return { language: attack.language, code, timeout, ...request, ...judgeOf(request, attack, code), ...graded };
}

/** The same program, whose source names nothing of what it uses: for Python the letters of `ｅｘｅｃ` are those of `exec`. */
const hide = (code: string) => `import base64\nｅｘｅｃ(base64.b64decode("${Buffer.from(code).toString('base64')}"))\n`;

const inOtherWay = (code: string, language: string) =>
  language === 'python' ? hide(code) : `${code}\n// management\n`;

/** What tells the processes of an attack from all others. */
export const newMarker = () => `attack-${randomUUID()}`;

/** Sends the requests of an attack one after another; the last answer is what came of it. */
export async function runAttack(attack: Attack, world: World, marker = newMarker()): Promise<Attempt> {
  const facts: Readonly<Record<string, string>> = { ...world.facts, MARKER: marker };
  const source = attack.code.replace(/@([A-Z_]+)@/g, (all, name: string) => facts[name] ?? all);
  const code = attack.otherWay ? inOtherWay(source, attack.language) : source;
  let last: Answer = {};
  let all = '';
  for (const request of attack.requests) {
    const { status, text } = await ask(world.port, bodyOf(attack, request, code, marker));
    all += text;
    if (status !== 200) return { outcome: String(status), stdout: undefined, text: all, left: [] };
    last = JSON.parse(text);
  }
  const outcome = last.verdict ?? last.run?.status ?? 'nothing';
  return { outcome, stdout: last.run?.stdout, text: all, left: await world.marked(marker) };
}

/** The same, looked at from outside. */
export async function observeAttack(attack: Attack, world: World, marker = newMarker()) {
  const end = await world.observe();
  const attempt = runAttack(attack, world, marker);
  await Promise.allSettled([attempt]); // whatever came of it, nobody looks any longer
  const observed = await end();
  return { ...(await attempt), observed };
}

/** What an attack has gained, or null. */
export function gainOf(attack: Attack, attempt: Attempt, world: World): string | null {
  const { outcome, stdout, text, left, observed } = attempt;
  if (!attack.outcomes.includes(outcome)) return `${outcome}: ${text}`;
  if (outcome === 'ok' && stdout !== 'refused\n') return `it printed ${stdout}`;
  if (text.includes(world.secret)) return `it read the secret: ${text}`;
  if (left.length > 0) return `processes ${left.join(', ')} are left`;
  const over = observed === undefined ? [] : excess(observed, attack.most ?? {});
  return over.length === 0 ? null : over.join('; ');
}
