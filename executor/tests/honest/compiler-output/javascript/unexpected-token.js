// An unexpected token.
// expected: {"verdict": "compile_error"}
const a = ;
