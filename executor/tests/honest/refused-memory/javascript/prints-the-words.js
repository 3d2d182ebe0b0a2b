// Prints the words on stdout, and exits with 1.
// expected: {"stdout": "JavaScript heap out of memory\n", "code": 1, "verdict": "runtime_error"}
console.log('JavaScript heap out of memory');
process.exitCode = 1;
