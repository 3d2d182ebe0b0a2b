// Tries: to raise the limit of its own heap by flags (v8.setFlagsFromString, NODE_OPTIONS of a child, a resource limit), and then to fill it.
// Must: memory_limit_exceeded
// Layer: --max-old-space-size, the tick (resident memory)
// request: {"limits": {"memory_mb": 32}}
const v8 = require('node:v8');
for (const flag of ['--max-old-space-size=4096', '--max-heap-size=4096', '--semi-space-growth-factor=8'])
  try {
    v8.setFlagsFromString(flag);
  } catch {
    // not after the start
  }
v8.setHeapSnapshotNearHeapLimit?.(1); // would write a snapshot of the heap, and delay the end
const kept = [];
for (let i = 0; i < 400; i++) kept.push(new Array(131_072).fill(i + 0.5)); // 1 MB each
setTimeout(() => console.log(`held ${kept.length} MB`), 100);
