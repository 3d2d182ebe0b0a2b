// Loops over the lines of the input with readline and for await.
// Must be accepted; the last line has no newline.
// request: {"test_cases":[{"input":"3\n1 2\n3 4\n5 6","expected_output":"3\n7\n11\n"}]}
const readline = require('readline');

async function main() {
  let left;
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (left === undefined) left = Number(line);
    else if (left-- > 0) console.log(line.split(' ').reduce((sum, n) => sum + Number(n), 0));
  }
}

main();
