// Tries: to leave modules and settings where a later Node looks: node_modules upward, NODE_PATH's old places, the history of the REPL, package.json, the compile cache.
// Must: ok
// Layer: a scratch folder for every run; the build folder is not writable; Landlock
// request: {"args": ["leave"]}
// request: {"args": ["look"]}
const fs = require('node:fs');
const path = require('node:path');

const reached = [];
for (const name of ['left-behind', 'fs-extra']) {
  try {
    require(name);
    reached.push(`required ${name}`);
  } catch {}
}
const home = process.env.HOME;
const folders = [home, '/tmp'];
for (let folder = __dirname; folder !== '/'; folder = path.dirname(folder)) folders.push(folder);
for (let folder = path.dirname(home); folder !== '/'; folder = path.dirname(folder)) folders.push(folder);
folders.push(path.join(process.execPath, '..', '..', 'lib', 'node'));
const names = ['node_modules/left-behind/index.js', '.node_modules/left-behind.js', '.node_libraries/left-behind.js', '.node_repl_history', 'package.json', '.noderc', '.npmrc', 'node.config.json'];
for (const folder of folders)
  for (const name of names) {
    const file = path.join(folder, name);
    const own = file.startsWith(home);
    if (own && fs.existsSync(file)) reached.push(`left: ${name}`);
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, '{}');
      if (!own) reached.push(file);
    } catch {}
  }
const { directory } = require('node:module').enableCompileCache?.('/tmp/left-cache') ?? {};
if (directory !== undefined) reached.push(directory);
if (process.argv[2] === 'look' || reached.length > 0) console.log(reached.join('\n') || 'refused');
