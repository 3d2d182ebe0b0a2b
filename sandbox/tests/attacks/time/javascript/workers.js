// Tries: to spend more CPU time than allowed in workers, while the main thread sleeps in Atomics.wait.
// Must: time_limit_exceeded
// Layer: the launcher (CPU time of the tree), rlimits (RLIMIT_CPU counts all threads)
// request: {"timeout": 9, "limits": {"cpu_time": 0.8}}
const { Worker } = require('node:worker_threads');

const memory = new SharedArrayBuffer(4);
const shared = new Int32Array(memory);
const work = `
  const { workerData } = require('node:worker_threads');
  const shared = new Int32Array(workerData);
  while (process.cpuUsage().user < 3e6);
  Atomics.store(shared, 0, 1);
  Atomics.notify(shared, 0);`;
for (let i = 0; i < 2; i++) new Worker(work, { eval: true, workerData: memory });
// The workers start while the event loop still turns.
setTimeout(() => {
  Atomics.wait(shared, 0, 0);
  console.log('burnt 3 s of 0.8 s');
  process.reallyExit(0);
}, 100);
