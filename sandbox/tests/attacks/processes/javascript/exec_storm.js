// Tries: to escape the clock by becoming another program again and again (an exec does not end a process), under other names, with children that do the same.
// Must: time_limit_exceeded
// Layer: the launcher (the wall clock of a run knows no exec)
// request: {"timeout": 1}
const { spawn } = require('node:child_process');

const storm = 'exec /bin/sh -c "$0" "$0"';
for (let i = 0; i < 3; i++) spawn('/bin/sh', ['-c', storm, storm], { stdio: 'ignore', detached: true }).unref();
process.title = 'node: idle';
if (typeof process.execve === 'function') process.execve('/bin/sh', ['-sh', '-c', storm, storm], process.env);
spawn('/bin/sh', ['-c', storm, storm], { stdio: 'inherit' });
