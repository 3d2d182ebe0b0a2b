// Large buffers come and go.
let sum = 0;
for (let i = 0; i < 30; i++) {
  const buffer = Buffer.alloc(8_000_000, 1);
  sum += buffer[i];
}
console.log(sum === 30 ? 'ok' : 'wrong');
