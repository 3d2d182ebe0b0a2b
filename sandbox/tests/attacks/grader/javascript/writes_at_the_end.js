// Tries: to have the answer written when the run is over already: by handlers of the end, finalizers, workers, and a child that outlives it.
// Must: wrong_answer
// Layer: the launcher (the run ends with its first process, and what it left is killed before its output is looked at)
// request: {"comparison": "tokens", "test_cases": [{"expected_output": "42"}]}
const { spawn } = require('node:child_process');
const { write } = require('node:fs');
const { Worker } = require('node:worker_threads');

const late = 'setTimeout(() => require("node:fs").writeSync(1, "42\\n"), 400)';
spawn(process.execPath, ['-e', `process.on("SIGTERM", () => {}); ${late}`], { stdio: ['ignore', 1, 2], detached: false }).unref();
spawn('/bin/sh', ['-c', 'trap "" TERM HUP INT; sleep 0.3; echo 42'], { stdio: ['ignore', 1, 2] }).unref();
new Worker(late, { eval: true }).unref();
new FinalizationRegistry(() => console.log('42')).register({}, 0);
process.on('exit', () => {
  setTimeout(() => console.log('42'), 1);
  Promise.resolve().then(() => write(1, '42\n', () => {}));
  process.reallyExit(0);
});
process.exit(0);
