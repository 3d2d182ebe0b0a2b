// Tries: to end, by code or by signal, at the very moment of its limit, again and again.
// Must: time_limit_exceeded or runtime_error
// Layer: the first cause is the verdict
// request: {"test_cases": [{"args": ["500"], "expected_output": "x"}, {"args": ["501"], "expected_output": "x"}, {"args": ["499"], "expected_output": "x"}, {"args": ["498"], "expected_output": "x"}, {"args": ["502"], "expected_output": "x"}], "timeout": 0.5}
// runtime_error: it may win the race, and then ends by SIGKILL of its own
const { performance } = require('node:perf_hooks');

const end = performance.timeOrigin + Number(process.argv[2]);
while (Date.now() < end);
process.kill(process.pid, 'SIGKILL');
