// A shell whose outputs are inherited, with redirections by name.
// expected: {"stdout": "a\nb\nc\nd\n", "stderr": "e\n"}
const { execSync } = require('node:child_process');
console.log('a');
execSync('echo b > /dev/stdout; echo c >> /dev/stdout; echo e > /dev/stderr', { stdio: 'inherit' });
console.log('d');
