// Lacks a closing brace.
// Must be compile_error.
function main() {
  console.log('ok');

main();
