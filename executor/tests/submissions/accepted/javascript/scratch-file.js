// Writes and reads files in the working directory and in the temporary folder.
// Must be accepted: os.tmpdir() finds TMPDIR, and that is writable.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

fs.writeFileSync('notes.txt', 'o');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'folder-'));
fs.writeFileSync(path.join(folder, 'more.txt'), 'k');
console.log(fs.readFileSync('notes.txt', 'utf8') + fs.readFileSync(path.join(folder, 'more.txt'), 'utf8'));
fs.rmSync(folder, { recursive: true });
