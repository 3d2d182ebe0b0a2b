// Declares a constant without a value.
// Must be compile_error.
const answer;
console.log('ok');
