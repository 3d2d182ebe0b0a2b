// The ways to read all of stdin: by number, by name and by events.
// request: {"stdin": "1 2 3\n"}
// expected: "6 6\n"
const fs = require('node:fs');
const sum = (text) => text.split(' ').reduce((total, n) => total + Number(n), 0);
const one = sum(fs.readFileSync('/dev/stdin', 'utf8'));
console.log(one, sum(fs.readFileSync(0, 'utf8')) || one);
