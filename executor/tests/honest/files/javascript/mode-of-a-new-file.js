// A script that is executable from the start, and a file's times.
const fs = require('node:fs');
fs.writeFileSync('script', '#!/bin/sh\nexit 4\n', { mode: 0o755 });
fs.utimesSync('script', 1e9, 1e9);
const { status } = require('node:child_process').spawnSync('./script');
console.log(status === 4 && fs.statSync('script').mtimeMs === 1e12 ? 'ok' : `wrong ${status}`);
