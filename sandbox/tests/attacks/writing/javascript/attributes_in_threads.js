// Tries: to change modes and times outside by node:fs from all threads of its pool at once, while names and links change places.
// Must: ok
// Layer: the launcher (modes and times of the own files only)
const fs = require('node:fs');
const path = require('node:path');

const victims = ['@OPEN_FILE@', '@NEIGHBOUR_BUILD@/main.py', '@CHECKER_BUILD@/main.py', '@NEIGHBOUR_SCRATCH@', '../in', '..', __filename, __dirname].map((file) => path.resolve(file));
const state = (file) => {
  const { mode, mtimeMs, ctimeMs } = fs.statSync(file);
  return `${file} ${mode} ${mtimeMs} ${ctimeMs}`;
};
const before = victims.map(state);
const ignore = () => {};

async function attack(victim, index) {
  const name = `swap${index}`;
  fs.writeFileSync(`own${index}`, '');
  const own = await fs.promises.open(`own${index}`, 'r+');
  for (let round = 0; round < 20; round++) {
    fs.rmSync(name, { force: true });
    fs.linkSync(`own${index}`, name);
    const changes = [fs.promises.chmod(name, 0o777), fs.promises.utimes(name, 1, 1), fs.promises.lutimes(name, 1, 1), fs.promises.chmod(victim, 0o777), fs.promises.utimes(victim, 1, 1)];
    fs.symlinkSync(victim, `${name}.new`);
    fs.renameSync(`${name}.new`, name);
    changes.push(fs.promises.chmod(name, 0o777), fs.promises.utimes(name, 1, 1), own.chmod(0o777), own.utimes(1, 1));
    changes.push(fs.promises.chmod(`/proc/self/fd/${own.fd}/..`, 0o777), fs.promises.chmod(`${name}/.`, 0o777));
    await Promise.all(changes.map((change) => change.catch(ignore)));
  }
  await own.close();
}

Promise.all(victims.map(attack)).then(() => {
  const changed = victims.map(state).filter((now, index) => now !== before[index]);
  console.log(changed.join('\n') || 'refused');
});
