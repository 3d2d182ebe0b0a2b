// Tries: to write outside below node:fs: by its internal bindings, from workers that change folders, by WASI with the whole tree opened.
// Must: ok
// Layer: Landlock (every thread has it)
const { Worker } = require('node:worker_threads');
const { existsSync } = require('node:fs');

process.removeAllListeners('warning').on('warning', () => {});
const won = [];

/** (module: memory, "\x05../x" …) by hand: imports path_open and calls it for the first opened folder with O_CREAT and the right to write. */
function wasiModule(name) {
  const bytes = (text) => [...Buffer.from(text)];
  const section = (id, body) => [id, body.length, ...body];
  const string = (text) => [text.length, ...bytes(text)];
  const i32 = 0x7f, i64 = 0x7e;
  const code = [0, 0x41, 3, 0x41, 0, 0x41, 0, 0x41, name.length, 0x41, 1, 0x42, 0xc0, 0, 0x42, 0xc0, 0, 0x41, 0, 0x41, 0xe4, 0, 0x10, 0, 0x0b];
  return new Uint8Array([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [2, 0x60, 9, i32, i32, i32, i32, i32, i64, i64, i32, i32, 1, i32, 0x60, 0, 1, i32]),
    ...section(2, [1, ...string('wasi_snapshot_preview1'), ...string('path_open'), 0, 0]),
    ...section(3, [1, 1]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...string('run'), 0, 1, ...string('memory'), 2, 0]),
    ...section(10, [1, code.length, ...code]),
    ...section(11, [1, 0, 0x41, 0, 0x0b, ...string(name)]),
  ]);
}
function wasi(folder, name) {
  const { WASI } = require('node:wasi');
  const system = new WASI({ version: 'preview1', preopens: { '/': folder } });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasiModule(name)), system.getImportObject());
  system.initialize?.({ exports: { memory: instance.exports.memory } });
  return instance.exports.run();
}
for (const [folder, name] of [['@OPEN_FOLDER@', 'new'], ['@OPEN_FOLDER@', 'bait'], ['.', 'link']])
  try {
    if (name === 'link') require('node:fs').symlinkSync('@OPEN_FOLDER@/new', name);
    const error = wasi(folder, name);
    if (error === 0) won.push(`WASI opened ${folder}/${name}`);
  } catch (error) {
    // the folder itself may be refused
    if (!/EACCES|uvwasi_init|preopen/i.test(String(error))) won.push(`WASI: ${error}`);
  }
for (const call of [
  (fs) => fs.open('@OPEN_FOLDER@/new', 0o101, 0o666),
  (fs) => fs.writeFileUtf8?.('@OPEN_FOLDER@/new', 'spoilt', 0o101, 0o666),
  (fs) => fs.rename('own', '@OPEN_FILE@'),
  (fs) => fs.unlink('@OPEN_FILE@'),
  (fs) => fs.mkdir('@OPEN_FOLDER@/new', 0o777, false),
  (fs) => fs.cpSyncCopyDir?.('.', '@OPEN_FOLDER@/new', true, false, false, false, false),
])
  try {
    call(process.binding('fs'));
  } catch {}
const source = `const fs = require('node:fs'); const said = [];
for (const path of ['@OPEN_FILE@', '@OPEN_FOLDER@/new', '/tmp/@MARKER@', '/dev/shm/@MARKER@', '../new', '${__filename}'])
  for (const flags of ['w', 'a', 'r+']) try { fs.openSync(path, flags); said.push(path + ' ' + flags); } catch (error) {
    const readOnly = error.code === 'EROFS' && path === '/tmp/@MARKER@'; // as it is in a container
    if (error.code !== 'EACCES' && error.code !== 'ENOENT' && !readOnly) said.push(String(error));
  }
require('node:worker_threads').parentPort.postMessage(said.join());`;
let running = 3;
for (let i = 0; i < 3; i++)
  new Worker(source, { eval: true }).on('message', (said) => {
    if (said !== '') won.push(said);
    if (--running > 0) return;
    if (existsSync('@OPEN_FOLDER@/new')) won.push('a file was made');
    console.log(won.join('\n') || 'refused');
  });
