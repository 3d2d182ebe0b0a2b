// Catches a TypeError, a stack overflow, a rejection, a refused read and a refused socket.
// Must be accepted: what is handled is no error.
const fs = require('node:fs');
const net = require('node:net');

const forever = () => forever() + 1;
const seen = [];
for (const attempt of [() => null.name, forever, () => fs.readFileSync('/etc/passwd')]) {
  try {
    attempt();
  } catch (error) {
    seen.push(error.code ?? error.name);
  }
}
Promise.reject(new Error('refused'))
  .catch(() => seen.push('rejection'))
  .finally(() => {
    net
      .createServer()
      .on('error', () => console.log(seen.join() === 'TypeError,RangeError,EACCES,rejection' ? 'ok' : seen))
      .listen(0);
  });
