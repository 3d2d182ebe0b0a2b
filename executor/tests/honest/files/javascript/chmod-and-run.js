// Makes a script executable, and runs it.
// expected: "hello\n"
const fs = require('node:fs');
fs.writeFileSync('script', '#!/bin/sh\necho hello\n');
fs.chmodSync('script', 0o755);
process.stdout.write(require('node:child_process').execFileSync('./script'));
