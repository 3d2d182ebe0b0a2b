import { globSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { descendants, openFiles } from './machine.ts';
import { type Service, startService } from './service.ts';

const root = join(import.meta.dirname, 'hostile');
const languageOf: Readonly<Record<string, string>> = { '.py': 'python', '.java': 'java', '.cpp': 'cpp' };

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const run = (body: object) => request(service.app).post('/execute').send(body);

/** hostile/<status>/<attack>: the folder is what must come of it. An attack that is told no prints `refused`. */
test.each(globSync('*/*', { cwd: root }).sort())('%s, and nothing remains of it', async (path) => {
  const [status] = path.split(sep);
  const language = languageOf[extname(path)];
  const code = readFileSync(join(root, path), 'utf8');
  await run({ language: 'python', code: 'print(1)' });
  const before = { processes: descendants(), files: openFiles() };

  const { body } = await run({ language, code, timeout: status === 'time_limit_exceeded' ? 1 : 10 });

  expect(body.run).toMatchObject({ status });
  if (status === 'ok') expect(body.run.stdout).toBe('refused\n');
  expect(await service.leftovers()).toEqual([]);
  expect(descendants()).toEqual(before.processes);
  const { body: next } = await run({ language: 'python', code: 'print(6 * 7)' });
  expect(next.run).toMatchObject({ status: 'ok', stdout: '42\n' });
  expect(openFiles()).toBeLessThanOrEqual(before.files);
});
