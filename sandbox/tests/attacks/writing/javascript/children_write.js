// Tries: to have children write outside: as their output, by options of Node that name a file, in another folder, detached.
// Must: ok
// Layer: Landlock (inherited by children)
// request: {"timeout": 20}
const { spawnSync, spawn } = require('node:child_process');
const { existsSync, openSync, writeFileSync } = require('node:fs');

const won = [];
const node = process.execPath;
const folder = '@OPEN_FOLDER@';
writeFileSync('own.js', '1');
const commands = [
  [node, ['--v8-pool-size=0', '--cpu-prof', `--cpu-prof-name=new`, `--cpu-prof-dir=${folder}`, 'own.js']],
  [node, ['--v8-pool-size=0', `--trace-event-file-pattern=${folder}/new`, '--trace-event-categories=v8', 'own.js']],
  [node, ['--v8-pool-size=0', `--redirect-warnings=${folder}/new`, '-e', 'process.emitWarning("spoilt")']],
  ['/bin/sh', ['-c', `echo spoilt > ${folder}/new; echo spoilt >> @OPEN_FILE@; cp own.js ${folder}/new; ln own.js ${folder}/new; mkdir ${folder}/new; rm -f @OPEN_FILE@`]],
  ['/usr/bin/python3', ['-S', '-c', `import os\nos.chdir("${folder}")\nopen("new", "w")`]],
  ['/usr/bin/tee', ['-a', '@OPEN_FILE@', `${folder}/new`]],
];
function look(what) {
  for (const name of ['new', 'new.cpuprofile', 'new.heapprofile']) if (existsSync(`${folder}/${name}`)) won.push(`${what} made ${name}`);
  if (!existsSync('@OPEN_FILE@')) won.push(`${what} removed the file`);
}
const env = { ...process.env, NODE_V8_COVERAGE: `${folder}/new`, NODE_COMPILE_CACHE: `${folder}/new` };
for (const [command, args] of commands) {
  if (!existsSync(command)) continue; // not every machine has every tool
  const { status, error, stderr } = spawnSync(command, args, { env, input: 'spoilt', timeout: 3000, encoding: 'utf8' });
  // Node never ends when it was refused the file for its trace, in a sandbox or not.
  if (error && !/Could not open trace file .*permission denied/.test(stderr)) won.push(`${command}: ${error}`);
  if (status === 0 && command !== node) won.push(`${command} ${args} ended well`);
  if (command === node && !/EACCES: Failed to create coverage/.test(stderr)) won.push(`${command} ${args} has not tried: ${stderr}`);
  look(command);
}
// what stdio opens is opened by the parent
for (const path of ['@OPEN_FILE@', `${folder}/new`, '/dev/shm/@MARKER@', '/proc/self/oom_score_adj'])
  for (const flags of ['w', 'a', 'r+', 'wx'])
    try {
      spawnSync('/bin/echo', ['spoilt'], { stdio: ['ignore', openSync(path, flags), 'ignore'] });
      won.push(`${path} as output`);
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EEXIST', 'ENOENT'].includes(error.code)) won.push(String(error));
    }
// one that would outlive its parent writes late
spawn('/bin/sh', ['-c', `sleep 0.1; echo spoilt > ${folder}/new; echo spoilt > @OPEN_FILE@`], { stdio: 'ignore' }).on('exit', () => {
  look('a child');
  console.log(won.join('\n') || 'refused');
});
