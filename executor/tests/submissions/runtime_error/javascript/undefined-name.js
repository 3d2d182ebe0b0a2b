// Uses a name that does not exist.
// Must be runtime_error (ReferenceError), not compile_error.
console.log('ok');
console.log(noSuchName);
