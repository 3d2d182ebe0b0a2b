// Prints the right answer with console.error.
// Must be wrong_answer: only stdout is graded.
console.error('ok');
