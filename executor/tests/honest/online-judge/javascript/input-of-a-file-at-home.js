// Reads a file at home and stdin on the judge.
// request: {"stdin": "4\n"}
// no reference: a bare machine is no judge
// expected: "5\n"
const { readFileSync } = require('node:fs');
const input = process.env.ONLINE_JUDGE ? readFileSync(0, 'utf8') : readFileSync('input.txt', 'utf8');
console.log(Number(input) + 1);
