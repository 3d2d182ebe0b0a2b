// Sums 1..n but stops one short.
// Must be wrong_answer.
// request: {"test_cases":[{"input":"10\n","expected_output":"55\n"}]}
const n = Number(require('fs').readFileSync(0, 'utf8'));
let sum = 0;
for (let i = 1; i < n; i++) sum += i;
console.log(sum);
