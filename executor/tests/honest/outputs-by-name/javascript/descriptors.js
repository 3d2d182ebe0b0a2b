// fs.writeSync and fs.writeFileSync to the numbers 1 and 2.
// expected: {"stdout": "a\nb\n", "stderr": "c\n"}
const fs = require('node:fs');
fs.writeSync(1, 'a\n');
fs.writeFileSync(1, 'b\n');
fs.writeFileSync(2, 'c\n');
