// Recurses 50 000 calls deep.
// Must be accepted: node is started with a larger stack than its default.
// request: {"test_cases":[{"input":"50000","expected_output":"50000\n"}]}
const count = (n) => (n === 0 ? 0 : 1 + count(n - 1));
console.log(count(Number(require('fs').readFileSync(0, 'utf8'))));
