// Sorts numbers with the default order, which is that of text.
// Must be wrong_answer.
// request: {"test_cases":[{"input":"10 9 1","expected_output":"1 9 10\n"}]}
console.log(require('fs').readFileSync(0, 'utf8').split(' ').map(Number).sort().join(' '));
