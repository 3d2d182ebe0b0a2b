// Prints the right answer and sets the exit code 3 without leaving at once.
// Must be runtime_error: the exit code is looked at before the output.
process.exitCode = 3;
console.log('ok');
