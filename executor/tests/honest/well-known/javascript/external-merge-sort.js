// Sorts more lines than it holds at once: sorted runs go to a temporary folder in the working directory, and generators merge them.
const { createReadStream, createWriteStream } = require('node:fs');
const { mkdtemp, readFile, readdir, rm, writeFile } = require('node:fs/promises');
const { createInterface } = require('node:readline');
const { Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');

const LINES = 6_000;
const HELD = 1_500;

function* randomLines() {
  for (let i = 0, state = 1; i < LINES; i++) {
    state = Math.imul(state, 1664525) + 1013904223;
    yield `${(state >>> 0).toString(36)}\n`;
  }
}

async function* linesOf(path) {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }))
    yield `${line}\n`;
}

async function writeRuns(path, folder) {
  const runs = [];
  let held = [];
  async function write() {
    const run = `${folder}/${runs.length}`;
    await writeFile(run, held.sort());
    runs.push(run);
    held = [];
  }
  for await (const line of linesOf(path)) if (held.push(line) === HELD) await write();
  if (held.length > 0) await write();
  return runs;
}

async function* merge(one, other) {
  let [a, b] = await Promise.all([one.next(), other.next()]);
  while (!a.done && !b.done) {
    if (a.value <= b.value) {
      yield a.value;
      a = await one.next();
    } else {
      yield b.value;
      b = await other.next();
    }
  }
  if (!a.done) yield a.value;
  if (!b.done) yield b.value;
  yield* one;
  yield* other;
}

async function main() {
  await pipeline(Readable.from(randomLines()), createWriteStream('input.txt'));
  const folder = await mkdtemp('runs-');
  const runs = await writeRuns('input.txt', folder);
  const merged = runs.map(linesOf).reduce(merge);
  await pipeline(Readable.from(merged), createWriteStream('sorted.txt'));
  await rm(folder, { recursive: true });
  const wanted = (await readFile('input.txt', 'utf8')).trimEnd().split('\n').sort();
  const isRight = runs.length === 4 && wanted.length === LINES && (await readFile('sorted.txt', 'utf8')) === `${wanted.join('\n')}\n`;
  console.log(isRight && !(await readdir('.')).includes(folder) ? 'ok' : 'wrong');
}
main();
