// Texts that are kept until there is no room.
// no reference: a bare machine has more
// expected: {"verdict": "memory_limit_exceeded"}
const all = [];
for (;;) all.push(Buffer.from('x'.repeat(1_000_000)).toString('latin1') + all.length);
