// Prints the right answer and forgets a rejected promise.
// Must be runtime_error.
console.log('ok');
(async () => {
  throw new Error('no solution');
})();
