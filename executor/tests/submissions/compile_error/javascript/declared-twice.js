// Declares a variable twice, behind code that would print the right answer.
// Must be compile_error: nothing runs.
console.log('ok');
let n = 1;
let n = 2;
