// Adds integers beyond 2 to the 53 as floating-point numbers.
// Must be wrong_answer.
// request: {"test_cases":[{"input":"9007199254740992 1","expected_output":"9007199254740993\n"}]}
const [a, b] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number);
console.log(a + b);
