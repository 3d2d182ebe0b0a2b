// Tries: to write a report on every descriptor, to close all of them, and to abort without any.
// Must: runtime_error
// Layer: close_range; the launcher's report goes where no program has a descriptor
const fs = require('node:fs');

for (let fd = 3; fd < 64; fd++) {
  try {
    if (fs.fstatSync(fd).isFIFO() && fs.readlinkSync(`/proc/self/fd/${fd}`).startsWith('/')) fs.writeSync(fd, '{"done":true}\n');
  } catch {}
}
for (const fd of [0, 1, 2]) fs.closeSync(fd);
process.abort();
