import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import { killStarted, passableFolder, startProcess } from '../harness/process.ts';

/** A trace of a caller's, and its span in it. */
export const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
export const SPAN = '00f067aa0ba902b7';

const roots: string[] = [];

/** For afterEach. */
export function removeTraced(): void {
  killStarted();
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
}

/** The service as its operator starts it, without a collector unless `env` names one. */
export function startTraced(env: Record<string, string>) {
  const root = passableFolder('telemetry-test-');
  roots.push(root);
  return startProcess({ SCRATCH_ROOT: root, OTEL_EXPORTER_OTLP_ENDPOINT: '', ...env });
}
type Service = ReturnType<typeof startTraced>;

export async function execute(
  service: Service,
  body: object,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
) {
  const { port } = await service.event('service.started');
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
  const options = { ...init, body: JSON.stringify(body), ...(signal === undefined ? {} : { signal }) };
  return fetch(`http://127.0.0.1:${port}/execute`, options);
}

/** SIGTERM, and how long it took to the end. */
export async function drain(service: Service): Promise<number> {
  const asked = performance.now();
  service.kill('SIGTERM');
  expect(await service.exited).toBe(0);
  expect(service.stderr()).toBe('');
  return performance.now() - asked;
}

/** Prints a word of its input after as many seconds as the input says. */
const echo = 'import sys, time\nword, seconds = input().split()\ntime.sleep(float(seconds))\nprint(word)';
export const graded = (tests: readonly [input: string, expected: string][], more: object = {}) => ({
  language: 'python',
  code: echo,
  test_cases: tests.map(([input, expected_output]) => ({ input, expected_output })),
  ...more,
});
export const passing = graded([['a 0', 'a']]);
