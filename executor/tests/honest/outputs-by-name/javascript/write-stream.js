// A write stream on /dev/stdout, which ends before the program does.
// expected: "a\nb\nc\n"
const fs = require('node:fs');
console.log('a');
const out = fs.createWriteStream('/dev/stdout');
out.end('b\n', () => console.log('c'));
