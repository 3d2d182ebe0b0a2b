// OUTPUT_PATH by appendFileSync, twice.
// no reference: only a judge sets the path
// expected: "a\nb\n"
const { appendFileSync } = require('node:fs');
for (const text of 'ab') appendFileSync(process.env.OUTPUT_PATH, `${text}\n`);
