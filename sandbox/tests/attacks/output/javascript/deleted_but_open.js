// Tries: to keep 120 MB of disk in files that are deleted while they are open, in this process and in one whose descriptors it inherits.
// Must: output_limit_exceeded
// Layer: the tick (all that a run keeps of the disk)
const fs = require('node:fs');
const { spawn } = require('node:child_process');
const block = Buffer.alloc(10 << 20);
const fds = [];
for (let i = 0; i < 12; i++) {
  const fd = fs.openSync('file', 'wx+');
  fs.writeSync(fd, block);
  fs.unlinkSync('file');
  fds.push(fd);
}
const child = spawn('/usr/bin/sleep', ['0.6'], { stdio: ['ignore', 1, 2, ...fds] });
for (const fd of fds) fs.closeSync(fd); // now only the child has them
child.on('exit', () => console.log('held 120 MB')); // a tick may need some time to look
