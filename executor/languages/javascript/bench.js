let sum = 0; const n = Number(require('node:fs').readFileSync(0, 'utf8'));
for (let i = 1; i <= n; i++) sum += i; console.log(sum);
