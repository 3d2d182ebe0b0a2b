// Tries: to write to stdout and stderr without end, by streams, raw descriptors and promises, deaf to every error and signal.
// Must: output_limit_exceeded
// Layer: RLIMIT_FSIZE, the tick (the size of stdout)
// request: {"limits": {"output_mb": 1}}
const fs = require('node:fs');
process.on('uncaughtException', () => {});
process.on('SIGXFSZ', () => {});
process.on('exit', () => flood());
const block = 'x'.repeat(65536);
const again = fs.openSync('/proc/self/fd/1', 'a');

function flood() {
  for (;;)
    for (const write of [
      () => fs.writevSync(1, [Buffer.from(block), Buffer.from(block)]),
      () => fs.writeSync(2, block),
      () => fs.writeSync(again, block),
      () => fs.appendFileSync('/dev/stderr', block),
      () => process.stdout.write(block),
    ])
      try {
        write();
      } catch {
        // the next
      }
}
setTimeout(flood, 1);
process.exit(0);
