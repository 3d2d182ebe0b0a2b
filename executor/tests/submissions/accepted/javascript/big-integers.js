// Computes with BigInt far beyond 2 to the 53.
// Must be accepted.
// request: {"test_cases":[{"input":"64","expected_output":"18446744073709551616\n9007199254740993\n"}]}
const exponent = BigInt(require('fs').readFileSync(0, 'utf8'));
console.log(String(2n ** exponent));
console.log(`${BigInt(Number.MAX_SAFE_INTEGER) + 2n}`);
