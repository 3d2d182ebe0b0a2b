// Fills one buffer of 16 MB after the other outside of V8's heap, 1 GB at most.
// Must be memory_limit_exceeded, although the program may only see a RangeError.
const blocks = [];
for (let i = 0; i < 64; i++) blocks.push(Buffer.alloc(16 * 2 ** 20, i + 1));
console.log('ok');
