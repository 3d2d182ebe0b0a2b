// Tries: programs of the system from child_process: with another uid, detached, in a shell, and those that leave namespaces.
// Must: ok
// Layer: seccomp and no_new_privs (inherited); the kernel (uids)
const { spawnSync } = require('node:child_process');

const told = [];
for (const options of [{ uid: 0 }, { gid: 0 }, { uid: 0, gid: 0, shell: true }, { cwd: '/proc/@SERVICE_PID@/cwd' }]) {
  const { status, error } = spawnSync('true', options);
  if (status === 0) told.push(JSON.stringify(options));
  else if (!['EPERM', 'EACCES'].includes(error?.code)) told.push(`${JSON.stringify(options)}: ${error}`);
}
// Detached means a session of its own, beyond the kill of the group; node does not ask whether it was made.
const detached = spawnSync('sh', ['-c', 'cut -d" " -f6 /proc/self/stat; setsid -w true && echo left'], { detached: true, encoding: 'utf8' });
if (detached.stdout.includes('left')) told.push('left the session');
for (const line of ['unshare -U true', 'unshare -r true', 'mount -t tmpfs none .', 'kill -0 @VICTIM_PID@', 'renice -n 9 -p @VICTIM_PID@', 'cat @SECRET_FILE@',
  'chmod 777 @OPEN_FILE@', 'cat /proc/@SERVICE_PID@/environ', 'echo x > @OPEN_FILE@', 'echo x > @OPEN_FOLDER@/new', 'setarch -R true', 'setpriv --reuid 0 true']) {
  const { status, stdout } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
  if (status === 0) told.push(`${line}: ${stdout}`);
}
console.log(told.length === 0 ? 'refused' : told.join('\n'));
