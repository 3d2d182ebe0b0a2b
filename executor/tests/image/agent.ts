/**
 * Runs inside of a container, beside the service: holds what attacks may try to reach, and looks after it. Says the facts
 * as its first line; then each line that it reads is a question, `<name> <argument>`, and each that it writes an answer.
 */
import { createInterface } from 'node:readline';
import type { Observation } from '../attacks/observe.ts';
import { startSurroundings } from '../attacks/surroundings.ts';
import { childrenOf } from '../harness/machine.ts';

const [secret = ''] = process.argv.slice(2);
const [pid = 0] = childrenOf(1);
const scratchRoot = '/scratch';
const target = { pid, port: 8000, scratchRoot, source: '/app/executor/main.ts', secret };
const surroundings = await startSurroundings(target, scratchRoot);

let observation: Observation | undefined;

const answers: Readonly<Record<string, (argument: string) => unknown>> = {
  changes: () => surroundings.changes(),
  observe: async () => {
    observation = await surroundings.observe();
  },
  observed: () => observation?.(),
  marked: (marker) => surroundings.marked(marker).filter((found) => found !== process.pid),
  leftovers: () => surroundings.leftovers(),
  stop: () => surroundings.stop(),
};
const say = (value: unknown) => void process.stdout.write(`${JSON.stringify(value ?? null)}\n`);

say(surroundings.facts);
for await (const line of createInterface({ input: process.stdin })) {
  const [name = '', argument = ''] = line.split(' ');
  say(await answers[name]?.(argument));
  if (name === 'stop') process.exit(0);
}
