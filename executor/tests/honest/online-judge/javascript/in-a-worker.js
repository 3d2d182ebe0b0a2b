// Workers see the variable, too.
// no reference: a bare machine is no judge
const { Worker } = require('node:worker_threads');
new Worker(`console.log(process.env.ONLINE_JUDGE ? 'ok' : 'home')`, { eval: true });
