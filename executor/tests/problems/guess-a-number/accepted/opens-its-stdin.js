const { readSync, openSync, writeSync } = require('node:fs');

const stdin = openSync('/dev/stdin');
const stdout = openSync('/dev/stdout', 'w');
const hear = () => {
  const buffer = Buffer.alloc(100);
  let text = '';
  while (!text.endsWith('\n')) text += buffer.toString('utf8', 0, readSync(stdin, buffer));
  return text.trim();
};
let low = 1;
let high = Number(hear());
for (let heard = ''; heard !== 'found'; ) {
  const middle = Math.floor((low + high) / 2);
  writeSync(stdout, `${middle}\n`);
  heard = hear();
  if (heard === 'lower') high = middle - 1;
  else low = middle + 1;
}
