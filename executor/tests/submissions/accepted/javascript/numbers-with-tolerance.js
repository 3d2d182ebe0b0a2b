// Prints floating-point numbers with their usual errors.
// Must be accepted under the numbers comparison.
// request: {"comparison":{"type":"numbers","absolute":1e-9,"relative":1e-9},"test_cases":[{"expected_output":"0.3 100000000000000000000000 0.0000001\n"}]}
console.log(0.1 + 0.2, 1e23, 1e-7);
