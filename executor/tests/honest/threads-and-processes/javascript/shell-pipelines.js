// Pipelines of a shell, by execSync and by spawn.
const { execSync, spawnSync } = require('node:child_process');

let right = 0;
for (let i = 0; i < 30; i++) right += execSync('echo 1 | wc -w | cat').toString().trim() === '1';
const sum = spawnSync('sh', ['-c', 'seq 9 | grep -v 5 | paste -sd+ -'], { encoding: 'utf8' }).stdout.trim();
console.log(right === 30 && sum === '1+2+3+4+6+7+8+9' ? 'ok' : `${right} ${sum}`);
