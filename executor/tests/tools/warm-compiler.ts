/**
 * `npm run warm-compiler [-- text…]`: compiles every Java source of the repository by the ordinary compiler, and twice by the warm one,
 * in two random orders, and compares exit codes, messages and class files byte by byte. Arguments choose the sources whose path has one of the
 * texts. Ends with 1 if anything differs. It takes five minutes.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { java } from '../../languages/java/java.ts';
import { type Built, openBothCompilers, withoutTrace } from '../harness/both-compilers.ts';

const SEED = 20_261_129;
const ROUNDS = 2;
const SHOWN = 600;
const say = (text: string) => void process.stdout.write(`${text}\n`);

/** In a random order, always the same: a linear congruential generator drives Fisher and Yates' shuffle. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items];
  let state = seed;
  for (let last = order.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

/** What differs, for a person to read. */
function difference(ordinary: Built, warm: Built): string {
  const names = new Set([...Object.keys(ordinary.classes), ...Object.keys(warm.classes)]);
  const differing = [...names].filter((name) => ordinary.classes[name] !== warm.classes[name]);
  const ends = [ordinary, warm].map(({ ok, code, stop, stderr }) =>
    JSON.stringify({ ok, code, stop, stderr }).slice(0, SHOWN),
  );
  return [...ends, `classes that differ: ${differing.join(' ') || 'none'}`].join('\n  ');
}

const texts = process.argv.slice(2);
const sources = globSync('{executor,sandbox,scripts}/**/*.java')
  .filter((path) => !path.startsWith('executor/languages/java/warm/'))
  .filter((path) => texts.length === 0 || texts.some((text) => path.includes(text)))
  .sort();
const filesOf = (path: string) => [{ name: basename(path), content: readFileSync(path) }];

await using both = await openBothCompilers(java);
const ordinary = new Map<string, Built>();
const outcomes = new Map<string, number>();
let different = 0;
for (const path of sources) ordinary.set(path, await both.ordinary(filesOf(path)));
for (let round = 0; round < ROUNDS; round++)
  for (const path of shuffled(sources, SEED + round)) {
    const { built, outcome } = await both.warm(filesOf(path));
    outcomes.set(String(outcome), (outcomes.get(String(outcome)) ?? 0) + 1);
    const expected = ordinary.get(path) as Built;
    if (outcome === 'failed' || outcome === 'unusual') await both.restart();
    if (isDeepStrictEqual(withoutTrace(built), withoutTrace(expected))) continue;
    different++;
    say(`${path} differs (${outcome}):\n  ${difference(expected, built)}`);
  }
say(
  `${sources.length} sources, ${ROUNDS} rounds: ${JSON.stringify(Object.fromEntries(outcomes))}; ${different} differ`,
);
process.exitCode = different === 0 ? 0 : 1;
