// A child in a process group of its own, ended as a group.
// expected: "SIGTERM\n"
const { spawn } = require('node:child_process');

const child = spawn('sleep', ['30'], { detached: true, stdio: 'ignore' });
child.on('error', (error) => console.log(error.message));
child.on('exit', (_code, signal) => console.log(signal));
child.on('spawn', () => process.kill(-child.pid));
