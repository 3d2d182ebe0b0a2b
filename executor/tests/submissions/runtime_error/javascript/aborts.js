// Prints the right answer and aborts.
// Must be runtime_error (SIGABRT): little memory was used.
console.log('ok');
process.abort();
