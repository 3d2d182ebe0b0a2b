// Tries: to read files from outside by all that node:fs has: synchronous, by callback, by promise, as stream and as blob.
// Must: ok
// Layer: Landlock
const fs = require('node:fs');
const path = require('node:path');

const won = [];
const REFUSED = new Set(['EACCES', 'EPERM', 'EXDEV', 'ENOSYS']);
async function attack(what, read) {
  try {
    won.push(`${what}: ${await read()}`);
  } catch (error) {
    const code = error.code ?? error.cause?.code;
    // a blob says no more than that it could not be read
    if (!REFUSED.has(code) && error.name !== 'NotReadableError' && code !== 'ERR_INVALID_ARG_VALUE') won.push(`${what}: ${error}`);
  }
}
const files = ['@SECRET_FILE@', '@OPEN_FILE@', '@SERVICE_SOURCE@', '@NEIGHBOUR_BUILD@/main.py', '/proc/@NEIGHBOUR_PID@/environ', '/proc/@SERVICE_PID@/environ', '/etc/passwd'];

async function main() {
  for (const file of files) {
    await attack('readFileSync', () => fs.readFileSync(file, 'utf8'));
    await attack('readFile', () => fs.promises.readFile(file, 'utf8'));
    await attack('url', () => fs.readFileSync(new URL(`file://${file}`), 'utf8'));
    await attack('encoded', () => fs.readFileSync(Buffer.from(`/usr/..//.${file}`), 'utf8'));
    await attack('handle', async () => {
      await using handle = await fs.promises.open(file);
      return await handle.readFile('utf8');
    });
    await attack('stream', () => Array.fromAsync(fs.createReadStream(file, 'utf8')));
    await attack('blob', async () => (await fs.openAsBlob(file)).text());
    await attack('copy', () => fs.copyFileSync(file, 'copy'));
    await attack('clone', () => fs.copyFileSync(file, 'copy', fs.constants.COPYFILE_FICLONE));
    await attack('cp', () => fs.cpSync(path.dirname(file), 'folder', { recursive: true }) ?? fs.readdirSync('folder'));
    await attack('link', () => fs.linkSync(file, 'hard'));
    await attack('symlink', () => {
      fs.rmSync('soft', { force: true });
      fs.symlinkSync(file, 'soft');
      return fs.readFileSync('soft', 'utf8');
    });
    await attack('folder', () => fs.readdirSync(path.dirname(file), { recursive: true }));
    await attack('opendir', async () => (await fs.promises.opendir(path.dirname(file))).read());
    await attack('watch', () => fs.watch(file).close());
    await attack('changed folder', () => {
      process.chdir(path.dirname(file));
      return fs.readFileSync(path.basename(file), 'utf8');
    });
    process.chdir(process.env.TMPDIR);
  }
  for (const link of ['/proc/@NEIGHBOUR_PID@/cwd', '/proc/@SERVICE_PID@/exe', '/proc/@WORKER_PID@/fd/0', '/proc/@VICTIM_PID@/root'])
    await attack(link, () => fs.readlinkSync(link));
  for (const folder of ['/proc', '/', '/tmp', '/etc', '@SCRATCH_ROOT@', '@NEIGHBOUR_SCRATCH@'])
    await attack(folder, () => fs.readdirSync(folder));
  console.log(won.join('\n') || 'refused');
}
main();
