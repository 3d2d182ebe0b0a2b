// Reads a file that does not exist.
// Must be runtime_error (ENOENT).
console.log(require('fs').readFileSync('no-such-file.txt', 'utf8'));
