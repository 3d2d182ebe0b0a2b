// Tries: to hang without an end: every signal handled, an exit handler that never returns, a wait that nobody ends.
// Must: time_limit_exceeded
// Layer: the launcher (wall clock, and SIGKILL)
// request: {"timeout": 0.7}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGXCPU', 'SIGQUIT', 'SIGUSR2', 'SIGALRM'])
  process.on(signal, () => {});
process.on('exit', () => {
  const shared = new Int32Array(new SharedArrayBuffer(4));
  for (;;) Atomics.wait(shared, 0, 0);
});
console.log('refused');
process.exit(0);
