// A brace that is never closed.
// expected: {"verdict": "compile_error"}
function f() {
  return 1;
