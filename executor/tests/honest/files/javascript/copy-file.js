// fs.copyFileSync, cpSync and the promises of both.
const fs = require('node:fs');
fs.mkdirSync('d');
fs.writeFileSync('d/a', 'ok');
fs.copyFileSync('d/a', 'b');
fs.cpSync('d', 'e', { recursive: true });
fs.promises.cp('d', 'f', { recursive: true }).then(() => {
  const texts = ['b', 'e/a', 'f/a'].map((name) => fs.readFileSync(name, 'utf8'));
  console.log(texts.every((text) => text === 'ok') ? 'ok' : 'wrong');
});
