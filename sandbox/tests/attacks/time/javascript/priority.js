// Tries: to change the priority of itself, the victim, the neighbour and the service, and to start children at another one or on other cores.
// Must: ok
// Layer: seccomp (setpriority, sched_setaffinity, sched_setscheduler)
const { getPriority, setPriority } = require('node:os');
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');

const won = [];
const before = getPriority();
for (const pid of [0, process.pid, @VICTIM_PID@, @NEIGHBOUR_PID@, @SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@])
  for (const priority of [19, 5, -20]) {
    try {
      setPriority(pid, priority);
      won.push(`priority ${priority} of ${pid}`);
    } catch (error) {
      if (error.info?.code !== 'EPERM') won.push(`priority of ${pid}: ${error.info?.code}`);
    }
  }
if (getPriority() !== before) won.push(`now ${getPriority()}`);
// Each of these works for anybody outside, and says so. Not every machine has every tool; Python can most of it as well.
const python = (call) => ['/usr/bin/python3', '-c', `import os; ${call}`];
const commands = [
  python('os.sched_setaffinity(os.getppid(), {min(os.sched_getaffinity(0))})'),
  python('os.sched_setaffinity(@VICTIM_PID@, {min(os.sched_getaffinity(0))})'),
  python('os.sched_setscheduler(@VICTIM_PID@, os.SCHED_IDLE, os.sched_param(0))'),
  python('os.setpriority(os.PRIO_PROCESS, @VICTIM_PID@, 19)'),
  ['/usr/bin/taskset', '-p', '1', String(process.pid)],
  ['/usr/bin/taskset', '-p', '1', '@VICTIM_PID@'],
  ['/usr/bin/chrt', '--idle', '-p', '0', '@VICTIM_PID@'],
  ['/usr/bin/renice', '-n', '19', '-p', '@VICTIM_PID@'],
  ['/usr/bin/ionice', '-c', '3', '-p', '@VICTIM_PID@'],
];
for (const [command, ...args] of commands) {
  if (!existsSync(command)) continue;
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0 || !/not permitted/.test(stderr)) won.push(`${command} ${args}: ${status} ${stderr}`);
}
console.log(won.length === 0 ? 'refused' : won.join('\n'));
