// Reads standard input by its paths.
// Must be accepted: /dev/stdin and /proc/self/fd/0 are the test's input.
// request: {"test_cases":[{"input":"one\ntwo\n","expected_output":"one two\none two\n"},{"input":"","expected_output":""}]}
const { readFileSync } = require('node:fs');

for (const path of ['/dev/stdin', '/proc/self/fd/0']) {
  console.log(readFileSync(path, 'utf8').trim().split('\n').join(' '));
}
