// A name that is declared twice.
// expected: {"verdict": "compile_error"}
let a = 1;
let a = 2;
