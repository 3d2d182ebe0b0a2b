// Tries: to outlive SIGKILL: the thread pool, which it makes large, waits in reads past the page cache (O_DIRECT) of Node's own file, each with 1024 pieces of the same buffer.
// Must: ok
// Layer: seccomp (O_DIRECT by open)
// request: {"timeout": 1}
process.env.UV_THREADPOOL_SIZE = '100';
const fs = require('node:fs');

const PIECES = 1024;
const PIECE = 64 << 10;
let fd;
try {
  fd = fs.openSync(fs.realpathSync(process.execPath), fs.constants.O_RDONLY | fs.constants.O_DIRECT);
} catch (error) {
  console.log(error.code === 'EINVAL' ? 'refused' : error.message);
  process.exit();
}
const memory = new ArrayBuffer(PIECE + 4096);
/** Where the memory is aligned is found by trying. */
function alignedPiece() {
  for (let at = 0; at < 4096; at += 16)
    try {
      const piece = new Uint8Array(memory, at, PIECE);
      fs.readSync(fd, piece, 0, PIECE, 0);
      return piece;
    } catch {}
}
const pieces = Array(PIECES).fill(alignedPiece());
const again = () => fs.readv(fd, pieces, 0, again);
for (let i = 0; i < 100; i++) again();
