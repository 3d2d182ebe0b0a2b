// os.cpus() tells of one at least, so that shares can be computed.
const os = require('node:os');
console.log(os.cpus().length > 0 && Number.isFinite(100 / os.cpus().length) ? 'ok' : 'no CPU');
