// Tries: to count the tests in the times of its folder, its source and the build folder.
// Must: accepted
// Layer: seccomp (utimensat); a scratch folder that is new for every test
// request: {"test_cases": [{"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}]}
const fs = require('node:fs');

const LEFT = 1_000_000_000;
let found = false;
for (const file of ['.', __filename, __dirname, '/proc/self/fd/0', '/proc/self/fd/2']) {
  const { atimeMs, mtimeMs } = fs.statSync(file);
  found ||= [atimeMs, mtimeMs].includes(LEFT * 1000);
  for (const change of [() => fs.utimesSync(file, LEFT, LEFT), () => fs.lutimesSync(file, LEFT, LEFT), () => fs.chmodSync(file, 0o777), () => fs.chownSync(file, process.getuid(), process.getgid())]) {
    try {
      change();
    } catch {}
  }
}
console.log(found ? 'seen' : 'clean');
