// tee to the output by name, in a child.
// expected: "a\nb\nb\n"
const { spawnSync } = require('node:child_process');
console.log('a');
spawnSync('tee', ['-a', '/dev/stdout'], { input: 'b\n', stdio: ['pipe', 'inherit', 'inherit'] });
