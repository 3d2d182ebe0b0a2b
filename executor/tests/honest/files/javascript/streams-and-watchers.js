// Appends, truncates, renames, links and lists.
// expected: "[ 'c', 'd' ] ab\n"
const fs = require('node:fs');
fs.mkdirSync('x');
fs.appendFileSync('x/a', 'abc');
fs.truncateSync('x/a', 2);
fs.renameSync('x/a', 'x/c');
fs.symlinkSync('c', 'x/d');
console.log(fs.readdirSync('x').sort(), fs.readFileSync('x/d', 'utf8'));
