/** `npm run contest [name…]`: the figures of docs/shared-queue.md, measured on this machine. */
import { killStarted } from '../../harness/process.ts';
import { scenarios } from './scenarios.ts';

const asked = process.argv.slice(2);
for (const name of asked.length === 0 ? Object.keys(scenarios) : asked) {
  const scenario = scenarios[name];
  if (scenario === undefined) throw new Error(`There is no ${name}; there are ${Object.keys(scenarios).join(', ')}.`);
  try {
    process.stdout.write(`${name}: ${await scenario()}\n`);
  } catch (error) {
    process.stdout.write(`${name}: FAILED: ${String(error)}\n`);
    process.exitCode = 1;
  }
}
killStarted();
process.exit();
