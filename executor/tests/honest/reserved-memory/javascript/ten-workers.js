// Ten worker threads, each of which says its number when all are there.
// expected: "45\n"
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');
if (isMainThread) {
  let sum = 0;
  let left = 10;
  for (let i = 0; i < 10; i++)
    new Worker(__filename, { workerData: i }).on('message', (n) => {
      sum += n;
      if (--left === 0) console.log(sum);
    });
} else parentPort.postMessage(workerData);
