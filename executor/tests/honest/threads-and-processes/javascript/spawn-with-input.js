// Writes to a child's stdin, and reads both of its outputs and its exit code.
// expected: "HELLO\noops\n3\n"
const { spawn } = require('node:child_process');

const child = spawn('sh', ['-c', 'tr a-z A-Z; echo oops >&2; exit 3']);
let out = '';
let err = '';
child.stdout.on('data', (data) => (out += data));
child.stderr.on('data', (data) => (err += data));
child.on('close', (code) => console.log(`${out}${err}${code}`));
child.stdin.end('hello\n');
