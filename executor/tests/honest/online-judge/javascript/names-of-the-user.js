// USER and LOGNAME are set, and the folders for files are there.
const fs = require('node:fs');
const os = require('node:os');
for (const name of ['USER', 'LOGNAME', 'HOME', 'LANG']) if (!process.env[name]) console.log(`no ${name}`);
for (const folder of [os.homedir(), os.tmpdir(), process.cwd()]) fs.accessSync(folder, fs.constants.W_OK);
console.log('ok');
