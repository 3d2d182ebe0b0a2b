// Tries: to write, cut, replace, move and remove files outside by all of node:fs: synchronous, by promise, as streams and handles.
// Must: ok
// Layer: Landlock; seccomp (modes, owners, files without a name)
const fs = require('node:fs');
const { join } = require('node:path');

const won = [];
const REFUSED = new Set(['EACCES', 'EPERM', 'EXDEV', 'ENOSYS']);
const NAMELESS = new Set(['ENOTSUP']);
// In a container these may be read-only, or not there.
const SYSTEM = new Set(['/tmp', '/var/tmp']);
const refusalsIn = (folder) => (SYSTEM.has(folder) ? new Set([...REFUSED, 'EROFS', 'ENOENT']) : REFUSED);
async function attack(what, change, refused = REFUSED) {
  try {
    const result = await change();
    won.push(`${what}: ${result}`);
  } catch (error) {
    if (!refused.has(error.code)) won.push(`${what}: ${error}`);
  }
}
const bait = '@OPEN_FILE@';
async function main() {
  fs.writeFileSync('own', 'spoilt');
  fs.mkdirSync('tree');
  fs.writeFileSync('tree/leaf', 'spoilt');
  await attack('write', () => fs.writeFileSync(bait, 'spoilt'));
  await attack('append', () => fs.promises.appendFile(bait, 'spoilt'));
  await attack('handle', () => fs.promises.open(bait, 'r+'));
  await attack('stream', () => new Promise((done, failed) => fs.createWriteStream(bait).on('open', done).on('error', failed)));
  await attack('truncate', () => fs.truncateSync(bait, 0));
  await attack('copy', () => fs.copyFileSync('own', bait));
  await attack('clone', () => fs.promises.copyFile('own', bait, fs.constants.COPYFILE_FICLONE));
  await attack('rename', () => fs.renameSync('own', bait));
  await attack('steal', () => fs.renameSync(bait, 'stolen'));
  await attack('link', () => fs.linkSync(bait, 'stolen'));
  await attack('unlink', () => fs.unlinkSync(bait));
  await attack('rm', () => fs.rmSync('@OPEN_FOLDER@', { recursive: true }));
  await attack('chmod', () => fs.chmodSync(bait, 0o777));
  await attack('own chown', () => fs.chownSync('own', process.getuid(), process.getgid()));
  await attack('own lchown', () => fs.lchownSync('own', process.getuid(), process.getgid()));
  for (const folder of ['@OPEN_FOLDER@', '@NEIGHBOUR_SCRATCH@', '@NEIGHBOUR_BUILD@', '@SCRATCH_ROOT@', '/tmp', '/dev/shm', '/var/tmp', '..', __dirname]) {
    const fresh = join(folder, '@MARKER@');
    const refused = refusalsIn(folder);
    await attack(`file in ${folder}`, () => fs.writeFileSync(fresh, ''), refused);
    await attack(`folder in ${folder}`, () => fs.mkdirSync(join(fresh, 'deeper'), { recursive: true }), refused);
    await attack(`temporary in ${folder}`, () => fs.mkdtempSync(fresh), refused);
    await attack(`link in ${folder}`, () => fs.linkSync('own', fresh), refused);
    await attack(`soft link in ${folder}`, () => fs.symlinkSync('/', fresh), refused);
    await attack(`tree in ${folder}`, () => fs.cpSync('tree', fresh, { recursive: true }), refused);
    await attack(`nameless in ${folder}`, () => fs.openSync(folder, 0o20000000 | fs.constants.O_DIRECTORY | fs.constants.O_RDWR, 0o666), NAMELESS);
    await attack(`moved to ${folder}`, () => fs.renameSync('tree', fresh), refused);
  }
  for (const file of ['/proc/self/oom_score_adj', '/proc/self/mem', '/proc/@VICTIM_PID@/oom_score_adj', '/proc/self/fd/0', __filename, process.execPath])
    await attack(file, () => fs.openSync(file, 'r+'));
  console.log(won.join('\n') || 'refused');
}
main();
