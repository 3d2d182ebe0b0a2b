import { attacks } from './attack.ts';
import { gainOf, runAttack } from './attack-run.ts';
import { startWorld } from './attack-world.ts';
const world = await startWorld();
for (const attack of [...attacks().values()].flat().filter(({ path }) => process.argv.slice(2).some((name) => path.includes(name)))) {
  const gain = gainOf(attack, await runAttack(attack, world), world);
  console.log(`== ${attack.path}: ${gain === null ? 'refused' : gain.slice(0, 1500)} ${world.changes().slice(0, 500)}`);
}
console.log(JSON.stringify(await world.stop()));
