// Reads a property of undefined, behind the end of an array.
// Must be runtime_error (TypeError).
// request: {"test_cases":[{"input":"1 2","expected_output":"3\n"}]}
const lines = require('fs').readFileSync(0, 'utf8').split('\n');
console.log(lines[1].length);
