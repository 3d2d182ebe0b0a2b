// OUTPUT_PATH with a megabyte.
// no reference: only a judge sets the path
// expected: ["0123456789abcdef\n", 60000]
const out = require('node:fs').createWriteStream(process.env.OUTPUT_PATH);
for (let i = 0; i < 60; i++) out.write('0123456789abcdef\n'.repeat(1000));
out.end();
