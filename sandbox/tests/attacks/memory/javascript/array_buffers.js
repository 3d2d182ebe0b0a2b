// Tries: to take memory outside of V8's heap: ArrayBuffers, shared ones, Buffers, typed arrays, and to catch every refusal.
// Must: memory_limit_exceeded
// Layer: the tick (resident memory)
// request: {"limits": {"memory_mb": 32}}
const kept = [];
const ways = [
  (bytes) => new Uint8Array(new ArrayBuffer(bytes)),
  (bytes) => new Uint8Array(new SharedArrayBuffer(bytes)),
  (bytes) => Buffer.allocUnsafeSlow(bytes),
  (bytes) => new Float64Array(bytes / 8),
  (bytes) => new Uint8Array(new ArrayBuffer(1024, { maxByteLength: bytes }).transfer(bytes)),
];
for (let held = 0; held < 600; held += 4)
  try {
    kept.push(ways[kept.length % ways.length](4 << 20).fill(1));
  } catch {
    // tries the next
  }
console.log(`held ${kept.length * 4} MB`);
