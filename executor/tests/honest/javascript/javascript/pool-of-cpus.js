// As many workers as there are CPUs, at most four.
// expected: "sum true\n"
const os = require('node:os');
const { Worker, isMainThread, parentPort } = require('node:worker_threads');
if (isMainThread) {
  const n = Math.min(os.cpus().length, 4);
  let left = n;
  let sum = 0;
  for (let i = 0; i < n; i++)
    new Worker(__filename).on('message', (m) => {
      sum += m;
      if (--left === 0) console.log('sum', sum > 0);
    });
} else parentPort.postMessage(1);
