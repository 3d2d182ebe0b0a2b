// Tries: files past their limit: a sparse terabyte, positions far away, on stdout as well, and the folder of the outputs.
// Must: ok
// Layer: RLIMIT_FSIZE, Landlock (the lane's folder)
const fs = require('node:fs');
const got = [];
const attempts = {
  ftruncate: [() => fs.ftruncateSync(1, 2 ** 40), 'EINVAL'],
  'ftruncate of a file': [() => fs.ftruncateSync(fs.openSync('own', 'w+'), 10 * 2 ** 20 + 2), 'EFBIG'],
  'write far away': [() => fs.writeSync(1, 'x', 2 ** 40), 'ESPIPE'],
  'write far away in a file': [() => fs.writeSync(fs.openSync('own', 'w+'), 'x', 2 ** 40), 'EFBIG'],
  'write stream': [() => fs.writeSync(fs.openSync('/dev/stdout', 'r+'), 'x', 2 ** 40), 'EACCES'],
  'a file beside stdout': [() => fs.writeFileSync('../new', 'x'), 'EACCES'],
  'list the lane': [() => fs.readdirSync('..'), 'EACCES'],
  'rename stdout': [() => fs.renameSync('../out', 'out'), 'EXDEV', 'EACCES'],
  'delete stdin': [() => fs.unlinkSync('../in'), 'EACCES'],
  'replace stdin': [() => fs.writeFileSync('../in', 'x'), 'EACCES'],
  'mode of stdout': [() => fs.fchmodSync(1, 0o777), 'EPERM'],
  'link stdout': [() => fs.linkSync('../out', 'out'), 'EXDEV', 'EACCES', 'EPERM'],
  'move the folder': [() => fs.renameSync('../scratch', '../other'), 'EACCES', 'EXDEV'],
};
for (const [name, [attempt, ...refusals]] of Object.entries(attempts))
  try {
    attempt();
    got.push(name);
  } catch (error) {
    if (!refusals.includes(error.code)) got.push(`${name}: ${error.code}`);
  }
if (fs.fstatSync(1).size !== 0) got.push(`stdout has ${fs.fstatSync(1).size} bytes`);
fs.writeSync(1, got.length === 0 ? 'refused\n' : `${got.join('\n')}\n`);
