// Prints the right answer and kills itself with SIGKILL.
// Must be runtime_error: not every SIGKILL comes from a limit.
console.log('ok');
process.kill(process.pid, 'SIGKILL');
setTimeout(() => {}, 3000);
