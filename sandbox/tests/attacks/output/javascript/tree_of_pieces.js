// Tries: to keep 100 MB in pieces: a file over its limit in ten, in closed folders with strange names, behind links that loop, while the folders are renamed.
// Must: output_limit_exceeded
// Layer: the tick (blocks of the scratch folder)
const fs = require('node:fs');
const piece = Buffer.alloc(9 << 20, 'x');
fs.symlinkSync('loop', 'loop');
fs.symlinkSync('.', 'here');
let folder = '.';
for (let i = 0; i < 11; i++) {
  const next = `${folder}/~${i}`;
  fs.mkdirSync(next, 0o300);
  fs.writeFileSync(Buffer.concat([Buffer.from(`${next}/-`), Buffer.from([0xff, 0x0a, 0xfe])]), piece, { mode: 0 });
  fs.renameSync(next, `${folder}/-rf ${i}`);
  folder = `${folder}/-rf ${i}`;
}
setTimeout(() => console.log('held 99 MB'), 100);
