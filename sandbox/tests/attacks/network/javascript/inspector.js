// Tries: to open the inspector, which listens, in this process, in a worker, in a child, and, by its signal, in the service.
// Must: ok
// Layer: seccomp (socket); seccomp notification (a signal to another process)
const inspector = require('node:inspector');
const { spawnSync } = require('node:child_process');
const { Worker } = require('node:worker_threads');

const told = [];
for (const port of [0, 9229, @SERVICE_PORT@])
  try {
    inspector.open(port, '127.0.0.1');
    if (inspector.url() !== undefined) told.push(inspector.url());
    inspector.close();
  } catch {
    // it was refused, or is there already
  }
for (const pid of [@SERVICE_PID@, @LAUNCHER_PID@, @VICTIM_PID@])
  try {
    process._debugProcess(pid);
    told.push(`inspector of ${pid}`);
  } catch (error) {
    if (error.code !== undefined && error.code !== 'ESRCH') told.push(error.code);
  }
// Its own signal: the inspector's thread starts and finds no socket.
process._debugProcess(process.pid);
const child = spawnSync(process.execPath, ['--inspect=127.0.0.1:0', '-e', 'console.log(require("node:inspector").url())'], { encoding: 'utf8' });
if (child.stdout.includes('ws://') || /listening on ws/.test(child.stderr)) told.push(`a child's: ${child.stdout}`);
new Worker(`const i = require('node:inspector');
  try { i.open(0); } catch {}
  require('node:worker_threads').parentPort.postMessage(String(i.url()));`, { eval: true })
  .on('message', (url) => url.startsWith('ws://') && told.push(url))
  .on('error', () => {})
  .on('exit', () => {
    if (inspector.url() !== undefined) told.push(inspector.url());
    console.log(told.length === 0 ? 'refused' : told.join('\n'));
    process.exit();
  });
