#!/usr/bin/env -S node --require=@SECRET_FILE@ --env-file=@SECRET_FILE@ --import=@OPEN_FILE@
// Tries: to give node options from inside: a hashbang, an environment for its children, a package.json and a cache that later runs find.
// Must: ok
// Layer: Landlock (no file outside, nothing but the scratch folder is written)
// request: {"args": ["plant"]}
// request: {"args": ["look"]}
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const module_ = require('node:module');
const path = require('node:path');

const found = [];
const build = path.dirname(__filename);
const folders = [build, `${build}/node_modules`, path.dirname(build), '@OPEN_FOLDER@', '@NEIGHBOUR_BUILD@', '/'];
for (const folder of folders) {
  for (const name of ['package.json', 'node.config.json', '.env', 'tsconfig.json', '.noderc']) {
    try {
      fs.writeFileSync(path.join(folder, name), '{"type":"module","imports":{"#fs":"/"}}');
      found.push(`wrote ${name} to ${folder}`);
    } catch (error) {
      if (!['EACCES', 'EPERM', 'ENOENT', 'EROFS'].includes(error.code)) found.push(`${folder}: ${error.code}`);
    }
  }
}
for (const folder of [build, '@OPEN_FOLDER@']) {
  const { status } = module_.enableCompileCache(folder);
  if (status === module_.constants.compileCacheStatus.ENABLED) found.push(`a compile cache in ${folder}`);
}
const options = ['--env-file=@SECRET_FILE@', '--require=@SECRET_FILE@', '--import=@OPEN_FILE@', '--experimental-config-file=@OPEN_FILE@'];
for (const option of options) {
  const child = spawnSync(process.execPath, ['--v8-pool-size=1', '--check', option, __filename], { encoding: 'utf8' });
  if (child.status === 0) found.push(`${option} was obeyed`);
  else if (/SECRET|[0-9a-f]{8}-[0-9a-f]{4}/.test(child.stderr.split('@SECRET_FILE@').join('').split('@OPEN_FILE@').join(''))) found.push(child.stderr);
}
console.log(found.join('\n') || 'refused');
