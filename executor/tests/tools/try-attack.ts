/** Tries the attacks whose paths contain one of the arguments, and shows what they got: `npm run attack -- <part of a path> …`. */
import { attacks } from '../attacks/attack.ts';
import { gainOf, observeAttack } from '../attacks/attack-run.ts';
import { startWorld } from '../attacks/attack-world.ts';
import { show } from '../attacks/observe.ts';

const SHOWN_MAX = 2000;

const world = await startWorld();
const wanted = [...attacks().values()]
  .flat()
  .filter(({ path }) => process.argv.slice(2).some((part) => path.includes(part)));
for (const attack of wanted) {
  const attempt = await observeAttack(attack, world);
  const gain = gainOf(attack, attempt, world) ?? 'refused';
  process.stdout.write(
    `${attack.path}: ${gain.slice(0, SHOWN_MAX)}\n  ${attempt.outcome}; ${show(attempt.observed)}\n${world.changes()}`,
  );
}
const { code, left } = await world.stop();
if (code !== 0 || left.length > 0) process.stdout.write(`the service ended with ${code} and left ${left.join(', ')}\n`);
