// Prints the right answer and throws from a timer.
// Must be runtime_error.
console.log('ok');
setTimeout(() => {
  throw new Error('no solution');
}, 1);
