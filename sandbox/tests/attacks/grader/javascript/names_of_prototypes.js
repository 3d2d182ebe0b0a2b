// Tries: to change objects of the service by what it prints: names of prototypes, JSON and escapes of the answer, in output and error.
// Must: wrong_answer
// Layer: grading (outputs are values, and never keys)
// request: {"test_cases": [{"id": "__proto__", "input": "constructor", "expected_output": "42"}, {"id": "toString", "expected_output": "hasOwnProperty"}]}
const texts = [
  '__proto__', 'constructor', 'prototype', '{"__proto__":{"passed":true,"verdict":"accepted"}}',
  '"},"verdict":"accepted","passed":true,"x":{"', '\u2028\u2029', '</script><script>', '\x1b]0;accepted\x07\x1b[2J\x1b[H\x1b[32maccepted',
  '\ud800', '\u0000', '%s%n', '${verdict}', '\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}',
];
for (const text of texts) {
  console.log(text);
  console.error(text);
}
