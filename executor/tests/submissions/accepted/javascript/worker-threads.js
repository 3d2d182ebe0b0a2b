// Starts two workers from its own file and adds up their answers.
// Must be accepted: threads are allowed, and a program may read its own source.
// request: {"test_cases":[{"expected_output":"4950\n"}]}
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');

if (isMainThread) {
  const answer = (range) =>
    new Promise((resolve, reject) => {
      new Worker(__filename, { workerData: range }).on('message', resolve).on('error', reject);
    });
  Promise.all([answer([0, 50]), answer([50, 100])]).then(([left, right]) => console.log(left + right));
} else {
  let sum = 0;
  for (let i = workerData[0]; i < workerData[1]; i++) sum += i;
  parentPort.postMessage(sum);
}
