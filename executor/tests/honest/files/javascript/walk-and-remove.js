// Recursive listing and removal.
// expected: "[ 'b', 'b/c', 'b/c/d' ] false\n"
const fs = require('node:fs');
fs.mkdirSync('a/b/c', { recursive: true });
fs.writeFileSync('a/b/c/d', '');
const names = fs.readdirSync('a', { recursive: true }).sort();
fs.rmSync('a', { recursive: true });
console.log(names, fs.existsSync('a'));
