// What else os tells: parallelism, memory, load and a host name.
const os = require('node:os');
const facts = [os.availableParallelism() > 0, os.totalmem() > 0, os.freemem() > 0, os.loadavg().length === 3, os.hostname() !== ''];
console.log(facts.every(Boolean) ? 'ok' : facts);
