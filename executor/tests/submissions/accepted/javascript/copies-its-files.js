// Copies files and trees, keeps their times, makes a script executable and runs it.
const fs = require('node:fs');
const { execFileSync } = require('node:child_process');

const OLD = 1_000_000_000;
const is = (file, mode, seconds) => {
  const stats = fs.lstatSync(file);
  if ((mode !== undefined && (stats.mode & 0o777) !== mode) || (seconds !== undefined && stats.mtimeMs !== seconds * 1000)) console.log(file, stats);
};
(async () => {
  fs.mkdirSync('tree/inner', { recursive: true });
  fs.writeFileSync('tree/run.sh', '#!/bin/sh\necho ran\n');
  fs.symlinkSync('run.sh', 'tree/link');
  fs.chmodSync('tree/run.sh', 0o755);
  fs.utimesSync('tree/run.sh', OLD, OLD);
  fs.lutimesSync('tree/link', OLD, OLD);
  is('tree/link', undefined, OLD);
  fs.copyFileSync('tree/run.sh', 'copy');
  is('copy', 0o755);
  await fs.promises.copyFile('tree/run.sh', 'copy2', fs.constants.COPYFILE_EXCL);
  fs.cpSync('tree', 'tree2', { recursive: true, preserveTimestamps: true });
  is('tree2/run.sh', 0o755, OLD);
  await fs.promises.cp('tree', 'tree3', { recursive: true });
  const handle = await fs.promises.open('copy', 'r+');
  await handle.chmod(0o700);
  await handle.utimes(OLD, OLD);
  await handle.close();
  is('copy', 0o700, OLD);
  if (execFileSync('./copy', { encoding: 'utf8' }) !== 'ran\n') console.log('did not run');
  console.log('ok');
})();
