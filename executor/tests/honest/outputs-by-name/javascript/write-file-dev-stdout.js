// fs.writeFileSync to /dev/stdout between console.log and console.error.
// route: piston
// expected: {"stdout": "a\nb\nc\n", "stderr": "e\n"}
console.log('a');
require('node:fs').writeFileSync('/dev/stdout', 'b\n');
console.error('e');
console.log('c');
