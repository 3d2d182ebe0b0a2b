// Fills 150 MB and keeps them for a moment.
// Must be accepted: that is within the 256 MB limit, and the runtime's own needs do not count.
const blocks = Array.from({ length: 15 }, (_, i) => Buffer.alloc(10 * 2 ** 20, i + 1));
setTimeout(() => console.log(blocks.every((block, i) => block.at(-1) === i + 1) ? 'ok' : 'no'), 100);
