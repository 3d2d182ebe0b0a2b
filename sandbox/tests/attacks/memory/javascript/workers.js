// Tries: to get a heap for every worker thread, each with limits that it sets itself.
// Must: memory_limit_exceeded
// Layer: the tick (resident memory)
// request: {"limits": {"memory_mb": 32}}
const { Worker } = require('node:worker_threads');
const source = `
  const kept = [];
  setInterval(() => { for (let i = 0; i < 20; i++) kept.push(new Array(50_000).fill(i + 0.5)); }, 1);
`;
for (let i = 0; i < 6; i++) {
  const worker = new Worker(source, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 512, stackSizeMb: 64 },
  });
  worker.on('error', (error) => console.error(error.code)); // one that dies leaves its room to the others
}
