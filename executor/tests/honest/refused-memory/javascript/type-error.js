// Another exception that nobody catches.
// expected: {"stdout": "", "code": 1, "verdict": "runtime_error"}
null.length;
