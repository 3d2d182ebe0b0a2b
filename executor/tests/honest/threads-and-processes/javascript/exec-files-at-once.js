// Four children at once, by execFile with promises.
// expected: "[ '0', '1', '2', '3' ]\n"
const { execFile } = require('node:child_process');
const { promisify } = require('node:util');

const run = promisify(execFile);
Promise.all([0, 1, 2, 3].map((n) => run('echo', [String(n)]))).then((all) => {
  console.log(all.map(({ stdout }) => stdout.trim()));
});
