// Recurses without end.
// Must be runtime_error (RangeError), never a crash of node, however large its stack is.
const forever = (n) => forever(n + 1) + 1;
console.log(forever(0));
