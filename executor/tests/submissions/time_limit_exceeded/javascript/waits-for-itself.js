// Blocks its only thread on a value that nobody will change.
// Must be time_limit_exceeded by the wall clock.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
process.on('SIGTERM', () => {});
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
console.log('ok');
