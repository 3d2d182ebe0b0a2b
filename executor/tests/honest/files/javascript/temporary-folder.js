// fs.mkdtempSync in os.tmpdir() and in /tmp.
const fs = require('node:fs');
for (const parent of [require('node:os').tmpdir(), '/tmp']) {
  const folder = fs.mkdtempSync(`${parent}/honest-`);
  fs.writeFileSync(`${folder}/a`, 'x');
  fs.rmSync(folder, { recursive: true });
}
console.log('ok');
