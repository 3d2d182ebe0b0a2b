// A Node of its own, with messages both ways.
// expected: "child says 42\n"
const { fork } = require('node:child_process');

if (process.argv[2] === 'child') {
  process.on('message', (n) => {
    process.send(n * 2);
    process.disconnect();
  });
} else {
  const child = fork(__filename, ['child']);
  child.on('message', (n) => console.log(`child says ${n}`));
  child.send(21);
}
