// Objects that are kept until the heap is full.
// no reference: it takes as long as the heap is large
// expected: {"verdict": "memory_limit_exceeded"}
const all = [];
for (;;) all.push(new Array(10_000).fill(all.length + 0.5));
