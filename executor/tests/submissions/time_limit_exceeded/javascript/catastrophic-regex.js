// Matches a regular expression that backtracks exponentially.
// Must be time_limit_exceeded.
// request: {"timeout":1,"test_cases":[{"input":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!","expected_output":"false\n"}]}
console.log(/^(a+)+$/.test(require('fs').readFileSync(0, 'utf8')));
