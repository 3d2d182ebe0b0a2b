// Waits for timers, microtasks and promises and prints in the order they end.
// Must be accepted.
// request: {"test_cases":[{"expected_output":"start\ntick\nmicrotask\n1 4 9\nend\n"}]}
const { setTimeout: sleep } = require('node:timers/promises');

const square = async (n) => {
  await sleep(40 - 10 * n);
  return n * n;
};

(async () => {
  console.log((await Promise.all([1, 2, 3].map(square))).join(' '));
  console.log('end');
})();
process.nextTick(() => console.log('tick'));
queueMicrotask(() => console.log('microtask'));
console.log('start');
