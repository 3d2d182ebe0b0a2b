// Tries: to load secrets as modules: the error quotes what is not JavaScript or JSON; hooks, workers and data URLs load them for it.
// Must: ok
// Layer: Landlock (no file outside)
const module_ = require('node:module');
const { once } = require('node:events');
const { Worker } = require('node:worker_threads');

const secrets = ['@SECRET_FILE@', '@OPEN_FILE@', '@NEIGHBOUR_BUILD@/main.py', '@SERVICE_SOURCE@'];
const found = [];
async function attempt(name, load) {
  try {
    found.push(`${name} loaded ${JSON.stringify(await load())}`);
  } catch (error) {
    // loadEnvFile says of every file that it cannot read that it is not there.
    if (!/EACCES|EPERM/.test(error.code) && !(name === 'loadEnvFile' && error.code === 'ENOENT'))
      found.push(`${name}: ${error.stack}`);
  }
}

async function main() {
  for (const path of secrets) {
    if (!path.endsWith('.ts')) await attempt('require', () => require(path)); // a module of types is refused before it is read
    await attempt('json', () => require.extensions['.json']({ exports: {} }, path));
    await attempt('loadEnvFile', () => process.loadEnvFile(path));
    if (path.endsWith('.h')) await attempt('Module.load', () => new module_.Module(path).load(path));
    const reader = `import { readFileSync } from 'node:fs'; export default readFileSync(${JSON.stringify(path)}, 'utf8')`;
    await attempt('data', () => import(`data:text/javascript,${encodeURIComponent(reader)}`));
  }
  await attempt('worker', () => once(new Worker("require('@SECRET_FILE@')", { eval: true }), 'exit'));
  await attempt('json import', () => import('file://@SECRET_FILE@', { with: { type: 'json' } }));
  console.log(found.join('\n') || 'refused');
}
main();
