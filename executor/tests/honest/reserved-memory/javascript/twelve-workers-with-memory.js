// Twelve workers, each with a buffer of 2 MB.
// expected: "24\n"
const { Worker, isMainThread, parentPort } = require('node:worker_threads');
if (isMainThread) {
  let sum = 0;
  let left = 12;
  for (let i = 0; i < 12; i++)
    new Worker(__filename).on('message', (n) => {
      sum += n;
      if (--left === 0) console.log(sum);
    });
} else parentPort.postMessage(Buffer.alloc(2_000_000, 1).length / 1_000_000);
