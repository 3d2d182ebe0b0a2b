// Four workers count in shared memory, and wait for each other by Atomics.
const { Worker, isMainThread, workerData } = require('node:worker_threads');

if (isMainThread) {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  let left = 4;
  for (let i = 0; i < 4; i++)
    new Worker(__filename, { workerData: shared }).on('exit', () => {
      if (--left === 0) console.log(shared[0] === 4000 ? 'ok' : 'wrong');
    });
  setTimeout(() => {
    Atomics.store(shared, 1, 1);
    Atomics.notify(shared, 1);
  }, 50);
} else {
  Atomics.wait(workerData, 1, 0);
  for (let i = 0; i < 1000; i++) Atomics.add(workerData, 0, 1);
}
