// Fills a map with objects and arrays, a million at most.
// Must be memory_limit_exceeded (V8: JavaScript heap out of memory).
// request: {"timeout":10,"test_cases":[{"expected_output":"ok\n"}]}
const table = new Map();
for (let i = 0; i < 1_000_000; i++) table.set(i, { key: i, row: new Array(300).fill(i) });
console.log('ok');
