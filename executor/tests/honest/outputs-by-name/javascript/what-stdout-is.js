// Asks what its outputs are.
// expected: "undefined undefined true true\n"
const { fstatSync } = require('node:fs');
const kinds = [1, 2].map((fd) => fstatSync(fd).isFIFO());
console.log(process.stdout.isTTY, process.stderr.isTTY, ...kinds);
