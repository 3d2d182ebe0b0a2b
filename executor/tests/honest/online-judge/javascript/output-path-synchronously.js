// The file of the template, written at once and after a line of console.log.
// no reference: only a judge sets the path
// expected: "a\nb\n"
console.log('a');
require('node:fs').writeFileSync(process.env.OUTPUT_PATH, 'b\n');
