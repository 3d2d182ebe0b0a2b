// Tries: a worker of a cluster, whose parent listens for it, a child that passes a server on, and the handles under all modules.
// Must: ok
// Layer: seccomp (socket); the channel to a child is a pair, and allowed
const { fork } = require('node:child_process');
const cluster = require('node:cluster');
const net = require('node:net');

if (cluster.isWorker) {
  net.createServer().on('error', (error) => process.send(error.code)).listen(0, '127.0.0.1', () => process.send('listens'));
} else if (process.argv.includes('child')) {
  const server = net.createServer().on('error', (error) => process.send(error.code));
  server.listen(0, () => process.send('listens', server));
} else {
  const told = [];
  const answerOf = (child) =>
    new Promise((resolve) => {
      child.on('message', (text, handle) => resolve(handle ? 'a handle' : text));
      child.on('exit', () => resolve('no answer'));
    });
  (async () => {
    for (const policy of [cluster.SCHED_NONE, cluster.SCHED_RR]) {
      cluster.schedulingPolicy = policy;
      const worker = cluster.fork();
      const got = await answerOf(worker);
      if (got !== 'EACCES') told.push(`worker: ${got}`);
      worker.process.kill('SIGKILL');
    }
    const child = fork(__filename, ['child']);
    const got = await answerOf(child);
    if (got !== 'EACCES') told.push(`child: ${got}`);
    child.kill('SIGKILL');
    for (const [name, make] of [
      ['tcp_wrap', ({ TCP, constants }) => new TCP(constants.SERVER).bind('127.0.0.1', 0)],
      ['udp_wrap', ({ UDP }) => new UDP().bind('127.0.0.1', 0, 0)],
      ['pipe_wrap', ({ Pipe, constants }) => new Pipe(constants.SERVER).bind('own')],
    ])
      try {
        // 0 is success, and a unix socket is made only here.
        if (make(process.binding(name)) === 0) told.push(name);
      } catch {
        // node keeps some of them to itself
      }
    console.log(told.length === 0 ? 'refused' : told.join('\n'));
    process.exit();
  })();
}
