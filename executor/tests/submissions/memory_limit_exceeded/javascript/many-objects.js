// Fills a map with objects and arrays, a million at most.
// Must be memory_limit_exceeded (V8: JavaScript heap out of memory).
// request: {"timeout":10,"test_cases":[{"expected_output":"ok\n"}]}
const table = new Map();
for (let i = 0; i < 1_000_000; i++) table.set(`key ${i}`, { i, row: new Array(100).fill(i) });
console.log('ok');
