const [a, b] = require('node:fs').readFileSync(0, 'utf8').split(' ').map(Number);
process.stdout.write(`${a + b}\n`);
