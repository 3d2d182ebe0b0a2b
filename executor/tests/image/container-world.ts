import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type World, worldEnvironment } from '../attacks/attack-world.ts';
import { ENGINE, runContainer } from './container.ts';

/** Asks an agent in the container, one question after another. */
async function startAgent(id: string, secret: string) {
  const agent = spawn(ENGINE, ['exec', '--interactive', id, 'node', '/tests/image/agent.ts', secret], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: agent.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value ?? 'null');
  const facts: World['facts'] = await next();
  let last: Promise<unknown> = Promise.resolve();
  const asked = (question: string) => {
    agent.stdin.write(`${question}\n`);
    const answer = last.then(next);
    last = answer;
    return answer;
  };
  return { facts, asked, ended: once(agent, 'exit') };
}

/** A world in a container: what attacks may try to reach is in there with the service. */
export async function startContainerWorld(): Promise<World> {
  const secret = randomUUID();
  const env = worldEnvironment(secret);
  const container = await runContainer({ env, memory: '2g', scratch: '1g', pids: 1024, withTests: true });
  const port = await container.ready();
  const { facts, asked, ended } = await startAgent(container.id, secret);
  return {
    port,
    secret,
    facts,
    changes: () => asked('changes'),
    async observe() {
      await asked('observe');
      return () => asked('observed');
    },
    marked: (marker) => asked(`marked ${marker}`),
    leftovers: () => asked('leftovers'),
    async stop() {
      await asked('stop');
      await ended;
      const left = JSON.parse(await container.exec('node', '-p', 'JSON.stringify(fs.readdirSync("/scratch"))'));
      const code = await container.stop();
      await container[Symbol.asyncDispose]();
      return { code, left: left.filter((name: string) => !name.startsWith('executor-')) };
    },
  };
}
