// A source of another name, which the error tells.
// request: {"name": "solution.js"}
// expected: {"verdict": "compile_error"}
const a = [1, 2;
