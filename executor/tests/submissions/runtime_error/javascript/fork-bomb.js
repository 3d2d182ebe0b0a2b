// Starts 64 children that stay, until it is refused.
// Must be runtime_error (spawn EAGAIN): 10 processes are the limit.
const { spawn } = require('node:child_process');

for (let i = 0; i < 64; i++) spawn('/usr/bin/sleep', ['3'], { stdio: 'inherit' });
setTimeout(() => {
  console.log('ok');
  process.exit(0);
}, 1000);
