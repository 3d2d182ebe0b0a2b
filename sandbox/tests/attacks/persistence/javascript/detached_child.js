// Tries: to leave a detached child, a worker thread, a watcher and timers behind, with its descriptors in their hands.
// Must: accepted
// Layer: the launcher kills the group and reaps it; seccomp (setsid, inotify)
// request: {"test_cases": [{"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}]}
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { Worker } = require('node:worker_threads');

// Its own child may be quicker than it looks: libuv ignores that setsid is refused.
const own = `late-${process.pid}`;
const late = `setInterval(() => require('node:fs').writeFileSync('${own}', 'x'), 1)`;
spawn(process.execPath, ['-e', late], { detached: true, stdio: 'inherit' }).on('error', () => {}).unref();
spawn('/usr/bin/sleep', ['900'], { stdio: 'inherit' }).on('error', () => {}).unref();
try {
  fs.watch('.', { persistent: true }).on('error', () => {});
} catch {}
new Worker('for (;;);', { eval: true });
fs.writeSync(1, fs.readdirSync('.').every((name) => name === own) ? 'clean\n' : 'seen\n');
fs.writeFileSync('left', 'x');
process.exit(0);
