// An error that nobody catches: exit code 1, and nothing on stdout.
// expected: {"stdout": "before\n", "code": 1}
console.log('before');
throw new Error('x');
