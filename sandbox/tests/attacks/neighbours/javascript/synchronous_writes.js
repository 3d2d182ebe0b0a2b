// Tries: to have the disk wait for it: fsync, fdatasync, files opened with O_SYNC and O_DSYNC, 300 times each.
// Must: ok
// Layer: seccomp (calls that wait for the disk)
// request: {"timeout": 8}
// A thread that waits for the disk sleeps, and the kernel counts how often.
const fs = require('node:fs');
const { O_RDWR, O_CREAT, O_SYNC, O_DSYNC } = fs.constants;

const write = (fd, at) => fs.writeSync(fd, 'x', at);
const ways = {
  fsync: [0, (fd, at) => (write(fd, at), fs.fsyncSync(fd))],
  fdatasync: [0, (fd, at) => (write(fd, at), fs.fdatasyncSync(fd))],
  O_SYNC: [O_SYNC, write],
  O_DSYNC: [O_DSYNC, write],
};
const waited = [];
for (const [name, [flag, act]] of Object.entries(ways))
  try {
    const fd = fs.openSync(name, O_RDWR | O_CREAT | flag, 0o600);
    const before = process.resourceUsage().voluntaryContextSwitches;
    for (let at = 0; at < 300; at++) act(fd, at);
    const slept = process.resourceUsage().voluntaryContextSwitches - before;
    if (slept > 150) waited.push(`${name} slept ${slept} times`);
  } catch {} // refused
console.log(waited.length > 0 ? waited.join(', ') : 'refused');
