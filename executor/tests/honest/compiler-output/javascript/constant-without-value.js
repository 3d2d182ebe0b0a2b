// A constant without a value.
// expected: {"verdict": "compile_error"}
const a;
