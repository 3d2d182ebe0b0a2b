// cp -p and tar in a shell.
const { execSync } = require('node:child_process');
execSync('mkdir d && echo ok > d/a && cp -p d/a b && tar cf t.tar d && mkdir e && tar xf t.tar -C e', { stdio: 'inherit' });
process.stdout.write(require('node:fs').readFileSync('e/d/a'));
