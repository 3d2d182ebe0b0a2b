// A file through gzip and back by streams, and a child in the middle of a pipeline.
// expected: "300000 300000\n"
const { createReadStream, createWriteStream, writeFileSync, readFileSync } = require('node:fs');
const { pipeline } = require('node:stream/promises');
const { createGunzip, createGzip } = require('node:zlib');
const { spawn } = require('node:child_process');

async function main() {
  writeFileSync('in', 'abc'.repeat(100_000));
  await pipeline(createReadStream('in'), createGzip(), createWriteStream('packed'));
  await pipeline(createReadStream('packed'), createGunzip(), createWriteStream('out'));
  const cat = spawn('cat');
  let bytes = 0;
  cat.stdout.on('data', (data) => (bytes += data.length));
  const closed = new Promise((done) => cat.on('close', done));
  await pipeline(createReadStream('out'), cat.stdin);
  await closed;
  console.log(readFileSync('out').length, bytes);
}
main();
