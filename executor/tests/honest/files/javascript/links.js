// Hard links, symbolic links and real paths.
const fs = require('node:fs');
fs.writeFileSync('a', 'x');
fs.linkSync('a', 'b');
fs.symlinkSync('a', 'c');
console.log(fs.statSync('b').nlink === 2 && fs.realpathSync('c') === fs.realpathSync('a') ? 'ok' : 'wrong');
