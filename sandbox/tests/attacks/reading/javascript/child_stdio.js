// Tries: to have children read from outside: as input, by options that take a file, by a preloaded module, through a shell.
// Must: ok
// Layer: Landlock (inherited by children)
// request: {"timeout": 10}
const { spawnSync, execSync, execFileSync } = require('node:child_process');
const { openSync } = require('node:fs');

const won = [];
const node = process.execPath;
const secretive = (text) => /SECRET|secret =|openSandbox|#define/.test(text);
for (const file of ['@SECRET_FILE@', '@NEIGHBOUR_BUILD@/main.py']) {
  const commands = [
    [node, ['--v8-pool-size=0', `--env-file=${file}`, '-p', 'Object.entries(process.env).join()']],
    [node, ['--v8-pool-size=0', '--require', file, '-p', '1']],
    [node, ['--v8-pool-size=0', file]],
    ['/bin/sh', ['-c', `cat < ${file}; . ${file}; head -c 99 ${file}`]],
    ['/usr/bin/python3', ['-S', file]],
    ['/usr/bin/env', ['-i', 'cat', file]],
    ['/usr/bin/cat', [`/proc/${process.pid}/root${file}`, `/proc/self/cwd/../../../../../../../../..${file}`]],
  ];
  for (const [command, args] of commands) {
    const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    if (secretive(`${stdout} ${stderr}`)) won.push(`${command} ${args}: ${stdout} ${stderr}`);
  }
  for (const flags of ['r', 0o10000000 /* O_PATH */])
    try {
      const text = execFileSync('/usr/bin/cat', { stdio: [openSync(file, flags), 'pipe', 'pipe'], encoding: 'utf8' });
      won.push(`as input: ${text}`);
    } catch (error) {
      // the open is refused, or cat is told that the descriptor only names a file
      if (!/EACCES|Bad file descriptor/.test(`${error.code} ${error.stderr}`)) won.push(String(error));
    }
  try {
    won.push(execSync('cat *', { cwd: require('node:path').dirname(file), encoding: 'utf8', stdio: 'pipe' }));
  } catch (error) {
    if (secretive(String(error.stdout))) won.push(String(error.stdout));
  }
}
for (const pid of [@SERVICE_PID@, @LAUNCHER_PID@, @NEIGHBOUR_PID@, process.ppid]) {
  const { stdout } = spawnSync('/bin/sh', ['-c', `cat /proc/${pid}/environ /proc/${pid}/cmdline; readlink /proc/${pid}/cwd; ls /proc/${pid}/fd`], { encoding: 'utf8' });
  if (stdout !== '') won.push(stdout);
}
console.log(won.join('\n') || 'refused');
