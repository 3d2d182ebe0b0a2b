// Tries: to get in worker threads, in WebAssembly and by flags what the main thread has not: a worker has no filter of its own to lose.
// Must: ok
// Layer: seccomp and Landlock (every thread has them)
const { Worker, isMainThread, parentPort } = require('node:worker_threads');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');

function open() {
  const told = [];
  for (const path of ['@SECRET_FILE@', '@OPEN_FILE@', '/proc/@SERVICE_PID@/environ', '/proc/1/environ', '/etc/passwd', '/sys/kernel/mm/ksm/run'])
    for (const flags of ['r', 'r+'])
      try {
        told.push(`${path}: ${fs.readFileSync(fs.openSync(path, flags), 'utf8')}`);
      } catch (error) {
        const readOnly = error.code === 'EROFS' && path.startsWith('/sys/'); // as it is in a container
        if (error.code !== 'EACCES' && error.code !== 'ENOENT' && !readOnly) told.push(`${path}: ${error.code}`);
      }
  try {
    process.kill(@VICTIM_PID@, 0);
    told.push('signalled');
  } catch {
    // as it must be
  }
  return told;
}

if (!isMainThread) {
  const told = open();
  net.connect(@TCP_PORT@, '127.0.0.1').on('connect', () => parentPort.postMessage([...told, 'connected'])).on('error', () => parentPort.postMessage(told));
} else {
  const told = open();
  const { WASI } = require('node:wasi');
  try {
    new WASI({ version: 'preview1', preopens: { '/': '/' } });
    // A preopen of everything is still opened by this process: what it opens, Landlock judges.
  } catch {
    // refused already
  }
  const child = spawnSync(process.execPath, ['--expose-internals', '--allow-natives-syntax', '-e', `process.stdout.write(require('fs').readFileSync('@SECRET_FILE@'))`]);
  if (child.status === 0) told.push(`${child.stdout}`);
  let left = 3;
  for (let i = 0; i < 3; i++)
    new Worker(__filename).on('message', (more) => {
      told.push(...more);
      if (--left > 0) return;
      console.log(told.length === 0 ? 'refused' : told.join('\n'));
      process.exit();
    });
}
