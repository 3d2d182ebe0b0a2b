// Sixteen worker threads at once.
const { Worker } = require('node:worker_threads');
const N = 16;
let n = 0;
const code = `const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => process.exit()); parentPort.postMessage(1);`;
const workers = Array.from({ length: N }, () => new Worker(code, { eval: true }));
for (const worker of workers)
  worker.on('message', () => {
    if (++n < N) return;
    console.log('ok');
    process.exit();
  });
