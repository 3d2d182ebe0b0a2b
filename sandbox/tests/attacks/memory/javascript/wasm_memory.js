// Tries: to grow WebAssembly memories, whose addresses are reserved beforehand, and to touch them page by page.
// Must: memory_limit_exceeded
// Layer: the tick (resident memory)
// request: {"limits": {"memory_mb": 32}}
const memories = [];
let held = 0;
for (let i = 0; i < 4; i++)
  try {
    memories.push(new WebAssembly.Memory({ initial: 1, maximum: 65536, shared: i % 2 === 1 }));
  } catch {
    // no addresses are left for another
  }
for (let round = 0; round < 100; round++)
  for (const memory of memories) {
    const from = memory.grow(32) * 65536; // 2 MB
    const bytes = new Uint8Array(memory.buffer);
    for (let at = from; at < bytes.length; at += 4096) bytes[at] = 1;
    held += 2;
  }
console.log(`held ${held} MB`);
