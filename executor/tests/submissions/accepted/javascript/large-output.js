// Prints "ok" and one MB of empty lines, then measures its standard output.
// Must be accepted: writes to a file are synchronous, nothing is lost before process.exit.
const { fstatSync } = require('node:fs');

console.log('ok');
for (let i = 0; i < 1024; i++) process.stdout.write('\n'.repeat(1024));
process.exit(fstatSync(1).size === 3 + 2 ** 20 ? 0 : 1);
