// The flags as and rs+ of fs.open: writes are on the disk when they return.
const fs = require('node:fs');

const log = fs.openSync('log', 'as');
fs.writeSync(log, 'o');
const file = fs.openSync('log', 'rs+');
fs.writeSync(file, 'k', 1);
console.log(fs.readFileSync('log', 'utf8'));
