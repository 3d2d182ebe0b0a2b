// Handles a signal that it sends to itself, and one that its child sends.
// expected: "SIGUSR2\nSIGHUP\n"
const { exec } = require('node:child_process');

const timer = setInterval(() => {}, 1000);
process.on('SIGUSR2', (name) => {
  console.log(name);
  exec(`kill -HUP ${process.pid}`);
});
process.on('SIGHUP', (name) => {
  console.log(name);
  clearInterval(timer);
});
process.kill(process.pid, 'SIGUSR2');
