import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultLimits, runOnce } from '../../grading/index.ts';
import type { Language } from '../../languages/index.ts';
import { javascript } from '../../languages/javascript/javascript.ts';
import { deepStack, STACK_KB } from '../../languages/javascript/stack.ts';
import { type Service, startService } from '../harness/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ slots: 1 });
});
afterAll(() => service.stop());

/** What a program prints. `change` changes the command line of Node. */
async function printed(files: Readonly<Record<string, string>>, change = (argv: readonly string[]) => argv) {
  const installed = service.installed.find(({ language }) => language.name === 'javascript');
  if (installed === undefined) throw new Error('Node is not installed');
  const run: Language['run'] = { ...javascript.run, argv: (...all) => [...change(javascript.run.argv(...all))] };
  const sources = Object.entries(files).map(([name, content]) => ({ name, content }));
  const submission = { installed: { ...installed, language: { ...javascript, run } }, files: sources };
  const report = await runOnce({ ...submission, limits: defaultLimits, stdin: '', args: [] }, service);
  expect(report.run).toMatchObject({ verdict: 'accepted', stderr: '' });
  return report.run?.stdout ?? '';
}

const MEASURE = 'let depth = 0; const deepen = () => { depth++; deepen(); }; try { deepen(); } catch {}';
const PRINT = `${MEASURE} console.log(depth);`;

const byModule = (argv: readonly string[]) => argv;
const byFlag = (argv: readonly string[]) => {
  const at = argv.indexOf('--require');
  return at < 0 ? argv : argv.toSpliced(at, 2, `--stack-size=${STACK_KB}`);
};

describe.runIf(deepStack().length > 0)('the module that deepens the stack', () => {
  test.each<[what: string, files: Record<string, string>]>([
    ['a script', { 'main.js': PRINT }],
    ['an ECMAScript module', { 'main.mjs': PRINT }],
    ['a function that was optimised', { 'main.js': `for (let i = 0; i < 3; i++) { ${MEASURE} } ${PRINT}` }],
    ['a timer', { 'main.js': `setTimeout(() => { ${PRINT} })` }],
    ['a promise', { 'main.js': `Promise.resolve().then(() => { ${PRINT} })` }],
    [
      'another context',
      { 'main.js': `console.log(require('vm').runInNewContext(${JSON.stringify(`${MEASURE} depth`)}))` },
    ],
    ['a worker', { 'main.js': "new (require('worker_threads').Worker)(__dirname + '/w.js')", 'w.js': PRINT }],
    ['a child', { 'main.js': "require('child_process').fork(__dirname + '/c.js')", 'c.js': PRINT }],
  ])('gives %s what --stack-size gives it', async (_what, files) => {
    const [ours, flagged] = [await printed(files, byModule), await printed(files, byFlag)].map(Number);
    expect(flagged).toBeGreaterThan(1000);
    expect(Math.abs((ours ?? 0) / (flagged ?? 0) - 1)).toBeLessThan(0.03);
  });

  test('lets V8 use the code that is compiled into Node, which the flag does not', async () => {
    const files = {
      'main.js': `const { internalBinding } = require('internal/test/binding');
console.log(internalBinding('builtins').getCacheUsage().compiledWithoutCache.size);`,
    };
    const withInternals = ([node = '', ...rest]: readonly string[]) => [
      node,
      '--expose-internals',
      '--no-warnings',
      ...rest,
    ];
    expect(Number(await printed(files, withInternals))).toBe(0);
    expect(Number(await printed(files, (argv) => withInternals(byFlag(argv))))).toBeGreaterThan(0);
  });

  test('can be read by a program, and neither written nor removed', async () => {
    const [path] = deepStack();
    const source = `const fs = require('fs');
for (const act of [() => fs.readFileSync(${JSON.stringify(path)}), () => fs.appendFileSync(${JSON.stringify(path)}, 'x'), () => fs.rmSync(${JSON.stringify(path)})])
  try { act(); console.log('done'); } catch (error) { console.log(error.code); }`;
    expect(await printed({ 'main.js': source })).toBe('done\nEACCES\nEACCES\n');
  });
});
