// Three workers draw the rows of the Mandelbrot set into shared memory; the bitmap becomes a file, and its digest is taken.
// expected: "5011 bytes: cc65e64bd553ed18896de1dfe7fae3e5\n"
const { createHash } = require('node:crypto');
const { createReadStream, writeFileSync } = require('node:fs');
const { once } = require('node:events');
const { Worker, isMainThread, workerData } = require('node:worker_threads');

const SIZE = 200;
const STEPS_MAX = 50;

function isInside(real, imaginary) {
  let x = 0;
  let y = 0;
  for (let step = 0; step < STEPS_MAX; step++) {
    [x, y] = [x * x - y * y + real, 2 * x * y + imaginary];
    if (x * x + y * y > 4) return false;
  }
  return true;
}

function draw({ bits, next }) {
  for (let row = Atomics.add(next, 0, 1); row < SIZE; row = Atomics.add(next, 0, 1))
    for (let column = 0; column < SIZE; column++)
      if (isInside((2 * column) / SIZE - 1.5, (2 * row) / SIZE - 1))
        bits[(row * SIZE + column) >> 3] |= 128 >> (column % 8);
}

async function main() {
  const shared = {
    bits: new Uint8Array(new SharedArrayBuffer((SIZE * SIZE) / 8)),
    next: new Int32Array(new SharedArrayBuffer(4)),
  };
  const workers = Array.from({ length: 3 }, () => new Worker(__filename, { workerData: shared }));
  const codes = await Promise.all(workers.map((worker) => once(worker, 'exit')));
  if (codes.some(([code]) => code !== 0)) throw new Error(`workers ended with ${codes}`);
  writeFileSync('mandelbrot.pbm', Buffer.concat([Buffer.from(`P4\n${SIZE} ${SIZE}\n`), shared.bits]));
  const hash = createHash('md5');
  let bytes = 0;
  for await (const chunk of createReadStream('mandelbrot.pbm', { highWaterMark: 512 })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  console.log(`${bytes} bytes: ${hash.digest('hex')}`);
}

if (isMainThread) main();
else draw(workerData);
