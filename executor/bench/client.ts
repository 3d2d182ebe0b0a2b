import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';

const agent = new Agent({ keepAlive: true });

async function ask(url: string, method: string, body?: object): Promise<string> {
  const outgoing = request(url, { method, agent, headers: { 'content-type': 'application/json' } });
  outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
  return text;
}

interface Answer {
  verdict?: string;
  test_results: { execution_time_ms: number }[];
}

/** The wall time of one submission as its client measures it, and that of its first test as the service reports it. Throws if it is not accepted. */
export async function timeSubmission(url: string, language: string, code: string, tests: readonly object[]) {
  const before = performance.now();
  const text = await ask(`${url}/execute`, 'POST', { language, code, test_cases: tests });
  const wallMs = performance.now() - before;
  const answer = JSON.parse(text) as Answer;
  if (answer.verdict !== 'accepted') throw new Error(`${language}: ${text.slice(0, 500)}`);
  return { wallMs, firstTestMs: answer.test_results[0]?.execution_time_ms ?? 0 };
}

/** How many programs the service runs at once. */
export async function slotsOf(url: string): Promise<number> {
  const { slots } = JSON.parse(await ask(`${url}/health`, 'GET')) as { slots: { total: number } };
  return slots.total;
}
