/** What a contest does to replicas. Each scenario gives its figures as text, and throws if an answer is missing or wrong. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { openCluster, type Replica, startAlone } from './cluster.ts';
import { type Answer, count, median, submit } from './submit.ts';

const MIB = 1024 * 1024;

type Submit = (index: number) => Promise<Answer>;

/** All at once. Throws unless all are accepted. */
async function burst(people: number, ask: Submit): Promise<{ answers: Answer[]; seconds: number }> {
  const from = performance.now();
  const answers = await Promise.all(Array.from({ length: people }, (_value, index) => ask(index)));
  const outcomes = count(answers.map(({ outcome }) => outcome));
  if (outcomes !== `${people} accepted`) throw new Error(outcomes);
  return { answers, seconds: (performance.now() - from) / 1000 };
}

const shares = (answers: readonly Answer[]) => count(answers.map(({ replica }) => replica));

/** One replica with default settings; one body in the middle is as large as a body may be. */
async function oneReplica(people: number): Promise<string> {
  await using replica = await startAlone();
  const large = 'x'.repeat(15.9 * MIB);
  const { seconds } = await burst(people, (index) =>
    submit(replica, index === people >> 1 ? { input: large } : { word: `w${index}` }),
  );
  return `${people} at once: all accepted in ${seconds.toFixed(1)} s, ${Math.round(replica.peakBytes() / MIB)} MiB at most`;
}

/** 120 programs that sleep for 1 s come at one replica; two more start `afterSeconds` later. */
async function lateReplicas(afterSeconds: number): Promise<string> {
  await using cluster = await openCluster();
  const first = await cluster.start();
  const running = burst(120, (index) => submit(first, { seconds: 1, word: `w${index}` }));
  await sleep(1000 * afterSeconds);
  await Promise.all([cluster.start(), cluster.start()]);
  const { answers, seconds } = await running;
  return `120 s of sleep, two replicas more after ${afterSeconds} s: ${seconds.toFixed(1)} s; ${shares(answers)}`;
}

/** Asks again elsewhere with the same key when the connection breaks, as a client does. */
async function insist(replicas: readonly Replica[], index: number): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    const replica = replicas[(index + attempt) % replicas.length];
    if (replica === undefined) throw new TypeError('there are no replicas');
    try {
      const answer = await submit(replica, { seconds: 0.3, word: `w${index}`, key: `key-${index}` });
      if (answer.outcome !== '409') return answer; // another replica still runs it
    } catch {
      // The connection broke: its replica was killed.
    }
    await sleep(200);
  }
}

/** Five times a replica is killed, and another one takes its place. */
async function kills(): Promise<string> {
  await using cluster = await openCluster();
  const replicas = await Promise.all([cluster.start(), cluster.start(), cluster.start()]);
  const running = burst(300, (index) => insist(replicas, index));
  for (let kill = 0; kill < 5; kill++) {
    await sleep(3_000);
    replicas[kill % 3]?.kill();
    replicas[kill % 3] = await cluster.start();
  }
  const { answers, seconds } = await running;
  return `300 submissions, five replicas killed: all accepted in ${seconds.toFixed(1)} s; ${shares(answers)}`;
}

/** The link between one replica and Redis is cut for `cutSeconds` in the middle of a burst that came to it. */
async function networkCut(cutSeconds: number): Promise<string> {
  await using cluster = await openCluster();
  const [first] = await Promise.all([cluster.start(), cluster.start()]);
  const running = burst(150, (index) => submit(first, { seconds: 0.5, word: `w${index}` }));
  await sleep(3_000);
  first.link?.cut();
  await sleep(1000 * cutSeconds);
  first.link?.mend();
  const { answers, seconds } = await running;
  return `150 submissions, the network cut for ${cutSeconds} s: all accepted in ${seconds.toFixed(1)} s; ${shares(answers)}`;
}

/** Redis is killed in the middle of a burst and starts again, with its append-only file. */
async function redisKilled(): Promise<string> {
  await using cluster = await openCluster();
  const [first] = await Promise.all([cluster.start(), cluster.start()]);
  const running = burst(100, (index) => submit(first, { seconds: 0.5, word: `w${index}` }));
  await sleep(3_000);
  await cluster.redis.kill();
  await sleep(2_000);
  await cluster.redis.restart();
  const { answers, seconds } = await running;
  return `100 submissions, Redis killed and started again: all accepted in ${seconds.toFixed(1)} s; ${shares(answers)}`;
}

const PAIRS = 200;

/** The time of an execution on each of two ways, taken in turns. */
async function pairs(one: Submit, other: Submit): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let index = 0; index < PAIRS; index++)
    for (const [way, ask] of [one, other].entries()) times[way]?.push((await ask(index)).ms);
  return [median(times[0]), median(times[1])];
}

/** What Redis costs a replica that has a free slot. */
async function idleOverhead(): Promise<string> {
  await using alone = await startAlone();
  await using cluster = await openCluster();
  const shared = await cluster.start();
  const [without, with_] = await pairs(
    () => submit(alone),
    () => submit(shared),
  );
  return `a free slot: ${without.toFixed(2)} ms without Redis, ${with_.toFixed(2)} ms with it (${(with_ / without).toFixed(3)})`;
}

/** Takes times until the slots of `busy` are free again, which are taken for less than a program's time limit. */
async function passOn(busy: Replica, free: Replica, times: readonly [number[], number[]]): Promise<void> {
  const blockers = [1, 2].map(() => submit(busy, { seconds: 4.5 }));
  await sleep(1_000);
  const until = performance.now() + 3_000;
  while (performance.now() < until) {
    times[0].push((await submit(free)).ms);
    const passed = await submit(busy);
    if (passed.replica !== free.name) throw new Error(`${passed.replica} ran it`);
    times[1].push(passed.ms);
  }
  await Promise.all(blockers);
}

/** What it costs that another replica runs the job: one whose slots are taken passes it on to one with free slots. */
async function queueOverhead(): Promise<string> {
  await using cluster = await openCluster('--appendfsync', 'everysec');
  const [busy, free] = await Promise.all([cluster.start(), cluster.start()]);
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round++) await passOn(busy, free, times);
  const [direct, over] = [median(times[0]), median(times[1])];
  return `over the queue: ${direct.toFixed(2)} ms direct, ${over.toFixed(2)} ms over Redis (+${(over - direct).toFixed(2)} ms, ${times[0].length} pairs)`;
}

async function peakMib({ url }: { url: string }): Promise<number> {
  const client = new Redis(url);
  const text = await client.info('memory');
  client.disconnect();
  return Math.round(Number(/^used_memory_peak:(\d+)/m.exec(text)?.[1]) / MIB);
}

/** Whether a long queue is a slow one. */
async function longQueue(people: number): Promise<string> {
  await using cluster = await openCluster();
  const [first] = await Promise.all([cluster.start({ QUEUE_WAIT_SECONDS_MAX: '3600' }), cluster.start()]);
  const rates: number[] = [];
  for (const many of [200, people]) {
    const { seconds } = await burst(many, (index) => submit(first, { word: `w${index}` }));
    rates.push(many / seconds);
  }
  const [few = 0, all = 0] = rates;
  return `${people} wait: ${all.toFixed(1)} a second, ${few.toFixed(1)} with 200 (${(all / few).toFixed(2)}); Redis ${await peakMib(cluster.redis)} MiB at most`;
}

export const scenarios: Record<string, () => Promise<string>> = {
  'burst-500': () => oneReplica(500),
  'burst-2000': () => oneReplica(2000),
  'late-replicas': () => lateReplicas(5),
  kills,
  'network-cut': () => networkCut(20),
  'redis-killed': redisKilled,
  'idle-overhead': idleOverhead,
  'queue-overhead': queueOverhead,
  'long-queue': () => longQueue(5000),
};
