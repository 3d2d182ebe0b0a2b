// Tries: what process and os offer to become another, and to change or end others.
// Must: ok
// Layer: the kernel (uids); seccomp notification (signals); seccomp (priorities)
const os = require('node:os');

const others = [@VICTIM_PID@, @SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@, @FORK_SERVER_PID@, @JAVA_FORK_SERVER_PID@, @NEIGHBOUR_PID@, 1];
const attempts = {
  setuid: () => process.setuid(0),
  seteuid: () => process.seteuid(0),
  setgid: () => process.setgid(0),
  setegid: () => process.setegid(0),
  setgroups: () => process.setgroups([0]),
  initgroups: () => process.initgroups(0, 0),
  'kill all': () => process.kill(-1, 0),
  ...Object.fromEntries(
    others.flatMap((pid) => [
      [`kill ${pid}`, () => process.kill(pid, 0)],
      [`kill the group ${pid}`, () => process.kill(-pid, 0)],
      [`debug ${pid}`, () => process._debugProcess(pid)],
      [`renice ${pid}`, () => os.setPriority(pid, 19)],
      [`renice itself ${pid}`, () => os.setPriority(5)],
    ]),
  ),
};
let told = 0;
for (const [name, attempt] of Object.entries(attempts))
  try {
    attempt();
    console.log(name);
    told++;
  } catch (error) {
    const codes = ['EPERM', 'ESRCH', 'EACCES', 'ERR_SYSTEM_ERROR', 'ERR_UNKNOWN_CREDENTIAL'];
    if (!codes.includes(error.code) && !/ESRCH|EPERM/.test(error.message)) {
      console.log(name, error.message);
      told++;
    }
  }
if (told === 0) console.log('refused');
