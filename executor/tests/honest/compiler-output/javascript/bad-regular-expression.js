// A regular expression that is none.
// expected: {"verdict": "compile_error"}
const a = /(/;
