// Tries: to have children write outside: as their output, by options of Node that name a file, in another folder, detached.
// Must: ok
// Layer: Landlock (inherited by children)
// request: {"timeout": 10}
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
for (const [command, args] of commands) {
  const { status, error } = spawnSync(command, args, { env: { PATH: process.env.PATH, NODE_V8_COVERAGE: `${folder}/new`, NODE_COMPILE_CACHE: `${folder}/new` }, input: 'spoilt', timeout: 2000 });
  if (error) won.push(`${command}: ${error}`);
  if (status === 0 && !command.includes('node')) won.push(`${command} ${args} ended well`);
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
