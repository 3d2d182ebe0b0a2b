// HackerRank's template for JavaScript.
// request: {"stdin": "3\n4\n"}
// no reference: only a judge sets the path
// expected: "7\n"
const fs = require('fs');

let inputString = '';
process.stdin.resume();
process.stdin.setEncoding('utf-8');
process.stdin.on('data', (text) => (inputString += text));
process.stdin.on('end', () => {
  const [a, b] = inputString.split('\n').map(Number);
  const ws = fs.createWriteStream(process.env.OUTPUT_PATH);
  ws.write(`${a + b}\n`);
  ws.end();
});
