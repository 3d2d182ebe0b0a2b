// Reads /etc/passwd.
// Must be runtime_error (EACCES): nothing outside its folder is readable.
require('fs').readFileSync('/etc/passwd');
console.log('ok');
