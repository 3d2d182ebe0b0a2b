// Tries: to read from outside below node:fs: by its internal bindings, in a worker, by WASI with the whole file system opened, by SQLite.
// Must: ok
// Layer: Landlock
// request: {"timeout": 10}
const { Worker } = require('node:worker_threads');
const { readFileSync } = require('node:fs');

process.removeAllListeners('warning').on('warning', () => {});
const won = [];
const files = ['@SECRET_FILE@', '@NEIGHBOUR_BUILD@/main.py', '@SERVICE_SOURCE@', '/proc/@NEIGHBOUR_PID@/environ'];
function attack(what, read) {
  try {
    const result = read();
    if (result !== undefined && result !== null) won.push(`${what}: ${result}`);
  } catch (error) {
    // SQLite says "unable to open" for any refusal, and a binding may not be there
    if (!/EACCES|permission denied|unable to open|No such (built-in )?module|not a function|preopen|ERR_INVALID/i.test(`${error.code} ${error.message}`))
      won.push(`${what}: ${error}`);
  }
}
for (const file of files) {
  attack('binding', () => {
    const fs = process.binding('fs');
    return `descriptor ${fs.open(file, 0, 0o666)}`;
  });
  attack('utf8 binding', () => process.binding('fs').readFileUtf8(file, 0));
  attack('sqlite', () => {
    const { DatabaseSync } = require('node:sqlite');
    const base = new DatabaseSync(':memory:');
    base.exec(`ATTACH '${file}' AS other`);
    return base.prepare('SELECT * FROM other.sqlite_master').all().length;
  });
  attack('wasi', () => {
    const { WASI } = require('node:wasi');
    return new WASI({ version: 'preview1', preopens: { '/': require('node:path').dirname(file) } }) && undefined;
  });
  attack('descriptor', () => {
    const { openSync, constants } = require('node:fs');
    return readFileSync(`/proc/self/fd/${openSync(file, 0o10000000 | constants.O_NOFOLLOW)}`, 'utf8');
  });
}
/** In another thread, whose file is from outside too. */
function inWorker(source, options) {
  return new Promise((resolve) => {
    let worker;
    try {
      worker = new Worker(source, { ...options, env: {}, stdout: true, stderr: true });
    } catch (error) {
      return resolve(String(error));
    }
    worker.on('message', resolve).on('error', (error) => resolve(String(error.stack))).on('exit', () => resolve('ended'));
  });
}
async function main() {
  const said = [
    await inWorker(`require('node:worker_threads').parentPort.postMessage(${JSON.stringify(files)}.map((file) => {
      try { return require('node:fs').readFileSync(file, 'utf8'); } catch (error) { return error.code; } }).join())`, { eval: true }),
    await inWorker(files[0], {}),
  ];
  if (said[0] !== 'EACCES,EACCES,EACCES,EACCES' || /SECRET|#define/.test(said[1])) won.push(...said);
  console.log(won.join('\n') || 'refused');
}
main();
