// TypeScript in a file of JavaScript.
// expected: {"verdict": "compile_error"}
const a: number = 1;
