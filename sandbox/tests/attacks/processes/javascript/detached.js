// Tries: to leave detached children behind, which ignore signals, are stopped or are daemons of daemons, and to end at once.
// Must: ok
// Layer: seccomp (setsid; node does not even notice), the launcher (kills the group and reaps orphans before it reports)
const { spawn, spawnSync } = require('node:child_process');

const leave = (script) =>
  spawn('/bin/sh', ['-c', script, 'sh', '@MARKER@'], { detached: true, stdio: 'ignore' }).unref();
leave("trap '' HUP INT TERM QUIT USR1 XCPU CHLD; while :; do sleep 100; done");
leave('kill -STOP $$');
leave('(sleep 1000 &); (sleep 1000; true) & kill -STOP $$');
// Whether detached children got a session: the group of each is told by itself.
const script = 'import os; print(os.getsid(0) == os.getpid(), os.getpgid(0) == os.getpid())';
const { stdout } = spawnSync('/usr/bin/python3', ['-c', script], { detached: true, encoding: 'utf8' });
process.stdout.write(stdout === 'False False\n' ? 'refused\n' : `a session or a group: ${stdout}\n`);
process.reallyExit(0);
