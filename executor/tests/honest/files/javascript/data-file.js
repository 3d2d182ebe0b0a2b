// A file of the request lies in the working directory, and can be required, too.
// request: {"files": [{"name": "data.json", "content": "[3, 4]"}, {"name": "part.js", "content": "exports.add = (a, b) => a + b;"}]}
// expected: "7 7\n"
const { add } = require('./part.js');
const [a, b] = JSON.parse(require('node:fs').readFileSync('data.json', 'utf8'));
console.log(add(a, b), add(...require('./data.json')));
