/** The queries ask for what the service logs and for columns that the platform has: misspelt, they would find nothing, for ever. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandsWith, descendants } from '../../executor/tests/harness/machine.ts';
import { killStarted, passableFolder, post, startProcess } from '../../executor/tests/harness/process.ts';

const FOLDER = join(import.meta.dirname, '../modules/alerts/queries');
const queries = readdirSync(FOLDER).map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));

/** The platform's columns, by table. */
const COMMON = ['TimeGenerated', 'ContainerAppName_s', 'RevisionName_s', 'EnvironmentName_s', 'Log_s'];
const COLUMNS = {
  ContainerAppConsoleLogs_CL: [...COMMON, 'ContainerGroupName_s', 'ContainerName_s', 'ContainerImage_s', 'Stream_s'],
  ContainerAppSystemLogs_CL: [...COMMON, 'ReplicaName_s', 'Reason_s', 'Type_s', 'EventSource_s'],
} satisfies Record<string, string[]>;

const EVENT = /"([a-z]+\.[a-z]+)"/g;
const FIELD = /\blog\.((?:[a-z_]+)(?:\.[a-z_]+)*)/g;
const COLUMN = /\b(?:\w+_s|\w+_g|\w+_d|TimeGenerated)\b/g;

const allOf = (pattern: RegExp, text: string) => [
  ...new Set([...text.matchAll(pattern)].map(([all, name]) => name ?? all)),
];

type Line = Record<string, unknown>;
const logged = new Map<string, Line[]>();

/** Waits until the service runs a program, and tells the processes of it and around it. */
async function running(service: ReturnType<typeof startProcess>): Promise<number[]> {
  for (;;) {
    const family = descendants(service.pid);
    if (commandsWith('main.py').some((pid) => family.includes(pid))) return family;
    await sleep(20);
  }
}

/** Does each thing that the service logs, but for what it does when a program cannot be killed. */
async function provoke(service: ReturnType<typeof startProcess>): Promise<void> {
  const { port } = await service.event('service.started');
  const finished = {
    language: 'python',
    code: 'print(1)',
    test_cases: [{ expected_output: '1' }],
    user_id: 'u',
    question_id: 'q',
  };
  expect((await post(port, finished)).status).toBe(200);

  const sleeping = { language: 'python', code: 'import time; time.sleep(9)' };
  const client = new AbortController();
  const abandoned = expect(post(port, sleeping, client.signal)).rejects.toThrow();
  await running(service);
  client.abort();
  await abandoned;
  await service.event('execution.abandoned');

  const killed = post(port, sleeping);
  spawnSync('/bin/kill', ['-9', ...(await running(service)).map(String)]); // some die of the others' death first
  expect((await killed).status).toBe(500);
  await service.event('service.fault');
}

beforeAll(async () => {
  const root = passableFolder('queries-test-');
  const service = startProcess({ SCRATCH_ROOT: root });
  try {
    await provoke(service);
    service.kill('SIGTERM');
    await service.exited;
  } finally {
    killStarted();
    rmSync(root, { recursive: true, force: true });
  }
  const wiring = readFileSync(join(import.meta.dirname, '../../executor/service.ts'), 'utf8');
  // Not provoked here: a replica that shares its queue, and a submission that failed three times.
  const [, waits] = /\b(oldest_waiting_ms): [\s\S]*event: 'queue\.state', \.\.\.stateOf/.exec(wiring) ?? [];
  const attempts = readFileSync(join(import.meta.dirname, '../../executor/http/submissions/attempt.ts'), 'utf8');
  const [, failed] = /event: '(submission\.failed)'/.exec(attempts) ?? [];
  const unprovoked: Line[] = [{ event: 'queue.state', [String(waits)]: 0 }, { event: String(failed) }];
  const [, field] = /event: 'sandbox\.residue', (\w+) \}/.exec(wiring) ?? [];
  for (const line of [...service.events, ...unprovoked, { event: 'sandbox.residue', replica: '', [String(field)]: '' }])
    logged.set(String(line['event']), [...(logged.get(String(line['event'])) ?? []), line]);
});
afterAll(killStarted);

function has(line: unknown, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return line !== undefined;
  return typeof line === 'object' && line !== null && name in line && has((line as Line)[name], rest);
}

describe.each(queries)('$file', ({ text }) => {
  const table = /^ContainerApp\w+_CL$/m.exec(text)?.[0] ?? '';

  test('asks one table of the platform, for columns that it has', () => {
    expect(Object.keys(COLUMNS)).toContain(table);
    expect(Object.entries(COLUMNS).find(([name]) => name === table)?.[1]).toEqual(
      expect.arrayContaining(allOf(COLUMN, text)),
    );
  });

  test('asks for this app alone, and says what it is for', () => {
    expect(text).toContain(`| where ContainerAppName_s == "\${app}"`);
    expect(text.startsWith('// ')).toBe(true);
  });

  test('names events and fields that the service logs', () => {
    const events = allOf(EVENT, text);
    expect([...logged.keys()]).toEqual(expect.arrayContaining(events));
    const lines = events.flatMap((event) => logged.get(event) ?? []);
    const unknown = allOf(FIELD, text).filter((field) => !lines.some((line) => has(line, field.split('.'))));
    expect(unknown).toEqual([]);
  });
});

test('a fault is told as the alert looks for it', () => {
  expect(logged.get('service.fault')?.[0]).toMatchObject({ err: { type: 'SandboxFault', stage: expect.any(String) } });
});

test('a sandbox that does not hold is told as the alert looks for it', () => {
  const main = readFileSync(join(import.meta.dirname, '../../executor/main.ts'), 'utf8');
  const text = readFileSync(join(FOLDER, 'sandbox-faults.kql'), 'utf8');
  const [, words] = /Log_s startswith "(.*)"/.exec(text) ?? [];
  expect(main).toContain(`\`${words}: \${error.message}\``);
});
