// fchmod, futimes and access by descriptor and by promise.
const fs = require('node:fs');
const file = fs.openSync('a', 'w', 0o600);
fs.fchmodSync(file, 0o755);
fs.futimesSync(file, 1e9, 1e9);
fs.closeSync(file);
fs.promises.access('a', fs.constants.X_OK).then(() => console.log(fs.statSync('a').mtimeMs === 1e12 ? 'ok' : 'wrong'));
