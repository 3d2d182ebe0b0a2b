// fs.mkdtempSync in os.tmpdir().
const fs = require('node:fs');
const folder = fs.mkdtempSync(`${require('node:os').tmpdir()}/honest-`);
fs.writeFileSync(`${folder}/a`, 'x');
fs.rmSync(folder, { recursive: true });
console.log('ok');
