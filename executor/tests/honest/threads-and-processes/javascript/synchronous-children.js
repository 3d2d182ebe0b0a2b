// execSync, execFileSync and spawnSync, one with a large input.
// expected: "a\n1000000\n5\n"
const { execFileSync, execSync, spawnSync } = require('node:child_process');

process.stdout.write(execSync('echo a'));
process.stdout.write(execFileSync('wc', ['-c'], { input: 'x'.repeat(1_000_000) }));
console.log(spawnSync('sh', ['-c', 'exit 5']).status);
