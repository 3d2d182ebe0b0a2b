// Tries: to give its outputs and input a second name, to swap them or its folder, so that the next test reads or writes what this one kept.
// Must: accepted
// Layer: Landlock (only the scratch folder is writable, REFER); the launcher makes outputs anew
// request: {"test_cases": [{"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}]}
const fs = require('node:fs');

const kept = ['kept-out', 'kept-in', 'kept-err', '../kept', '../../kept'].filter((name) => fs.existsSync(name));
const { size } = fs.fstatSync(1);
fs.writeSync(1, kept.length === 0 && size === 0 ? 'clean\n' : `seen ${kept} ${size}\n`);
for (const attempt of [
  () => fs.linkSync('../out', 'kept-out'),
  () => fs.linkSync('../in', 'kept-in'),
  () => fs.renameSync('../err', 'kept-err'),
  () => fs.renameSync('.', '../kept'),
  () => fs.renameSync(process.cwd(), `${process.cwd()}/../kept`),
  () => fs.symlinkSync('@OPEN_FILE@', '../out'),
  () => fs.unlinkSync('../in'),
  () => fs.symlinkSync('@OPEN_FILE@', '../in'),
  () => fs.rmdirSync(process.cwd()),
  () => fs.mkdirSync('../../kept'),
  () => fs.writeFileSync('../in', 'not its input'),
  () => fs.copyFileSync('/proc/self/fd/1', '../kept'),
]) {
  try {
    attempt();
    fs.writeSync(1, `succeeded: ${attempt}\n`);
  } catch {}
}
