// fs.appendFileSync to both outputs by name, twice.
// expected: {"stdout": "a\nb\n", "stderr": "c\nd\n"}
const { appendFileSync } = require('node:fs');
appendFileSync('/dev/stdout', 'a\n');
appendFileSync('/dev/fd/1', 'b\n');
appendFileSync('/dev/stderr', 'c\n');
appendFileSync('/proc/self/fd/2', 'd\n');
