// Prints an array where its elements are expected.
// Must be wrong_answer.
// request: {"test_cases":[{"expected_output":"1 2 3\n"}]}
console.log([1, 2, 3]);
