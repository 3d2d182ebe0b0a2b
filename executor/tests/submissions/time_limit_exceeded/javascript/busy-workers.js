// The main thread sleeps while two workers loop for ever.
// Must be time_limit_exceeded: CPU time counts for all threads together.
// request: {"limits":{"cpu_time":1},"test_cases":[{"expected_output":"ok\n"}]}
const { Worker } = require('node:worker_threads');

for (let i = 0; i < 2; i++) new Worker('for (;;);', { eval: true });
