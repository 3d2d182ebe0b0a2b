// Lets an array of arrays grow, to about 1.6 GB at most.
// Must be memory_limit_exceeded (V8: JavaScript heap out of memory).
// request: {"timeout":10,"test_cases":[{"expected_output":"ok\n"}]}
const rows = [];
for (let i = 0; i < 200_000; i++) rows.push(new Array(1000).fill(i));
console.log('ok');
