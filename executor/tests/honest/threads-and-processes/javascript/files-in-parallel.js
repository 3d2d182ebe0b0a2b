// Many files written and read at once by promises, with sync and truncation.
const { open, readFile, writeFile } = require('node:fs/promises');

async function main() {
  const names = Array.from({ length: 20 }, (_, i) => `file${i}`);
  await Promise.all(names.map((name) => writeFile(name, name.repeat(1000))));
  const texts = await Promise.all(names.map((name) => readFile(name, 'utf8')));
  const file = await open('file0', 'r+');
  await file.truncate(5);
  await file.sync();
  await file.datasync();
  await file.close();
  const isRight = texts.every((text, i) => text.length === names[i].length * 1000);
  console.log(isRight && (await readFile('file0', 'utf8')) === 'file0' ? 'ok' : 'wrong');
}
main();
