// Tries: to signal the launcher, the service, the victim and the neighbour from node, and to open the inspector of the service, which is a node too, with SIGUSR1.
// Must: ok
// Layer: seccomp notification (a process of somebody else is not there)
const won = [];
const outsiders = [@LAUNCHER_PID@, @WORKER_PID@, @SERVICE_PID@, @VICTIM_PID@, @NEIGHBOUR_PID@, process.ppid, 1];

function attempt(name, call) {
  try {
    call();
    won.push(name);
  } catch (error) {
    if (error.code !== 'ESRCH' && error.syscall !== undefined) won.push(`${name}: ${error}`);
    else if (error.code !== 'ESRCH' && !/ESRCH|no such process/i.test(String(error))) won.push(`${name}: ${error}`);
  }
}

for (const signal of [0, 'SIGCONT', 'SIGUSR1', 'SIGSTOP', 'SIGTERM', 'SIGKILL'])
  for (const pid of outsiders) {
    attempt(`kill ${pid} ${signal}`, () => process.kill(pid, signal));
    attempt(`kill group ${pid} ${signal}`, () => process.kill(pid === 1 ? -1 : -pid, signal));
  }
for (const pid of outsiders) attempt(`inspector of ${pid}`, () => process._debugProcess(pid));
console.log(won.length === 0 ? 'refused' : won.join('\n'));
