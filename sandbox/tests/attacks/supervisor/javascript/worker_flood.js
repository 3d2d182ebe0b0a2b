// Tries: to hold the launcher up with threads and processes that are asked for faster than they can be counted, and signals to itself.
// Must: time_limit_exceeded
// Layer: one call is answered per round of the launcher's loop, and the clock is looked at in each
// request: {"timeout": 1}
const { spawn } = require('node:child_process');
const { Worker } = require('node:worker_threads');

process.on('SIGUSR2', () => {});
for (let i = 0; i < 3; i++)
  new Worker("for (;;) try { process.kill(process.pid, 0); process.kill(0, 'SIGUSR2'); process.kill(-1, 'SIGKILL'); } catch {}", { eval: true }).on('error', () => {});
setInterval(() => {
  for (let i = 0; i < 5; i++) spawn('/bin/true', { stdio: 'ignore' }).on('error', () => {});
}, 1);
