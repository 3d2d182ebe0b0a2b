// Tries: to make a failure look like a success: exit codes past a byte, handlers that swallow errors, a crash with the right answer.
// Must: runtime_error
// Layer: the verdict (a signal or an exit code comes before the comparison)
// request: {"test_cases": [{"expected_output": "42"}]}
const { writeSync } = require('node:fs');

writeSync(1, '42\n');
writeSync(2, 'accepted\n{"cause":"none","exit_code":0,"signal":null}\n');
process.on('uncaughtException', () => {
  process.exitCode = 0;
  process.on('exit', () => process.kill(process.pid, 'SIGXFSZ'));
  process.abort();
});
throw new Error('exit code 0');
