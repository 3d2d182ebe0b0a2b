// Tries: to have more than 10 processes at once by spawn and spawnSync, detached or not, from the main thread and from a worker.
// Must: ok
// Layer: seccomp notification (10 processes in all)
const { spawn, spawnSync } = require('node:child_process');
const { Worker, isMainThread, parentPort } = require('node:worker_threads');

function bomb(count) {
  let alive = 0;
  for (let i = 0; i < count; i++) {
    // Refused forks are told later, by an event; but a pid there is at once, or never.
    const child = spawn('/usr/bin/sleep', ['100'], { stdio: 'ignore', detached: i % 2 === 0 });
    child.on('error', () => {});
    if (child.pid !== undefined) alive++;
  }
  return alive;
}

if (isMainThread) {
  const worker = new Worker(__filename);
  worker.once('message', (others) => {
    const alive = bomb(12) + others;
    const { error } = spawnSync('/usr/bin/true');
    if (alive > 9 || alive < 5 || error?.code !== 'EAGAIN') console.log(`${alive} children, then ${error}`);
    else console.log('refused');
    process.reallyExit(0);
  });
} else {
  parentPort.postMessage(bomb(12));
}
