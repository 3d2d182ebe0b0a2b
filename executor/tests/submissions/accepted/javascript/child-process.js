// Runs tools of the system, one through the shell and one fed by a pipe.
// Must be accepted: /bin/sh and /usr are executable, and node's pipes are socket pairs.
// request: {"test_cases":[{"expected_output":"shell\nA PIPE\n"}]}
const { execFileSync, execSync } = require('node:child_process');

process.stdout.write(execSync('echo shell'));
process.stdout.write(execFileSync('/usr/bin/tr', ['a-z', 'A-Z'], { input: 'a pipe\n' }));
