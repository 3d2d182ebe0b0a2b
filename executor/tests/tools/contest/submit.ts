import { Agent, request } from 'node:http';
import type { Replica } from './cluster.ts';

/** What the figures are made of. */
export interface Answer {
  /** The verdict, or the status of a refusal. */
  outcome: string;
  /** Who ran it. */
  replica: string;
  ms: number;
}

interface Asked {
  /** Python that prints `word`, after a sleep of so many seconds. */
  seconds?: number;
  word?: string;
  input?: string;
  key?: string;
}

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });

function post(port: unknown, body: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const asked = request(
    { agent, port: Number(port), host: '127.0.0.1', path: '/execute', method: 'POST', headers },
    (answer) => {
      answer
        .toArray()
        .then((chunks) => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
        .catch(reject);
    },
  );
  asked.on('error', reject).end(body);
  return promise;
}

/** Rejects when the connection breaks. */
export async function submit({ port }: Pick<Replica, 'port'>, asked: Asked = {}): Promise<Answer> {
  const { seconds = 0, word = 'word', input = '', key } = asked;
  const wait = seconds === 0 ? '' : `import time\ntime.sleep(${seconds})\n`;
  const body = { language: 'python', code: `${wait}print('${word}')`, test_cases: [{ input, expected_output: word }] };
  const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) };
  const from = performance.now();
  const { status, text } = await post(port, JSON.stringify(body), headers);
  const ms = performance.now() - from;
  if (status !== 200) return { outcome: String(status), replica: '', ms };
  const { verdict, metadata } = JSON.parse(text);
  return { outcome: verdict, replica: metadata?.replica ?? '', ms };
}

/** How many there are of each. */
export function count(words: readonly string[]): string {
  const groups = Object.entries(Object.groupBy(words, (word) => word));
  return groups.map(([word, { length = 0 } = []]) => `${length} ${word}`).join(', ');
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
