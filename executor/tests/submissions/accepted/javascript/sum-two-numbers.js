// Reads the whole input from descriptor 0 and prints the sum of its two numbers.
// Must be accepted.
// request: {"test_cases":[{"input":"5\n10\n","expected_output":"15\n"},{"input":"-7 7","expected_output":"0"}]}
const [a, b] = require('fs').readFileSync(0, 'utf8').split(/\s+/).map(Number);
console.log(a + b);
