// Buffers that are kept until there is no room.
// no reference: a bare machine has more
// expected: {"verdict": "memory_limit_exceeded"}
const all = [];
for (;;) all.push(Buffer.alloc(1_000_000, 1));
