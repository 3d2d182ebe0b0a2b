// Fails an assertion.
// Must be runtime_error (AssertionError).
require('node:assert').strictEqual(1 + 1, 3);
console.log('ok');
