// Collects the input from the events of process.stdin.
// Must be accepted, on empty input too.
// request: {"test_cases":[{"input":"b\na\n","expected_output":"a\nb\n"},{"input":"","expected_output":""}]}
let input = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  input += chunk;
});
process.stdin.on('end', () => {
  console.log(input.trim().split('\n').sort().join('\n'));
});
