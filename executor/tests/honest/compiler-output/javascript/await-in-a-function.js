// await in a function that is not asynchronous.
// expected: {"verdict": "compile_error"}
function f() {
  await g();
}
