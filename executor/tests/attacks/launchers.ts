import { ask, metricsOf } from '../harness/process.ts';

/** How many slots the service has that is attacked. */
export const SLOTS_OF_WORLD = 4;

/** What has an interactor takes two launchers, which stay: from here on there are as many as there will ever be. */
export async function startLaunchers(port: number): Promise<void> {
  const interactor = { language: 'python', protocol: 'kattis', code: 'import time\ntime.sleep(2)' };
  const body = { language: 'python', code: 'input()', interactor, test_cases: [{ expected_output: '' }] };
  await Promise.all(Array.from({ length: SLOTS_OF_WORLD - 1 }, () => ask(port, body))); // the neighbour has one
}

async function executedRuns(port: number): Promise<string | undefined> {
  return /^executor_fork_server_runs_total\{how="executed"\} (\d+)$/m.exec(await metricsOf(port))?.[1];
}

const ROUNDS_MAX = 200;

/** Launchers start a fork server for Java when they have run some programs: from here on each has one, and runs its programs in forks. */
export async function startForkServers(port: number): Promise<void> {
  const code = 'class Main { public static void main(String[] all) throws Exception { Thread.sleep(200); } }';
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const before = await executedRuns(port);
    await Promise.all(Array.from({ length: SLOTS_OF_WORLD - 1 }, () => ask(port, { language: 'java', code })));
    if (before !== undefined && (await executedRuns(port)) === before) return;
  }
  throw new Error('Java programs are never run in forks');
}
