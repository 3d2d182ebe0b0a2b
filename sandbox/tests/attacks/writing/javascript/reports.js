// Tries: to have Node itself write outside: reports, heap snapshots, compile caches, databases, traces and logs of V8.
// Must: ok
// Layer: Landlock
const { existsSync, readdirSync } = require('node:fs');
const Module = require('node:module');
const v8 = require('node:v8');

process.removeAllListeners('warning').on('warning', () => {});
const won = [];
const folder = '@OPEN_FOLDER@';
/** Some of these say nothing when they fail: what counts is whether the file is there, which can be seen from inside. */
function attack(name, write) {
  const file = `${folder}/${name}`;
  let told = '';
  try {
    told = write(file) ?? '';
  } catch (error) {
    told = `${error.code} ${error.message}`;
    if (!/EACCES|EPERM|ermission denied|not permitted|unable to open|No such built-in|not a function|ERR_INVALID|ERR_ACCESS/.test(told)) won.push(`${name}: ${told}`);
  }
  if (existsSync(file)) won.push(`${file} was made: ${told}`);
}
attack('report.json', (file) => process.report.writeReport(file));
attack('report-in-folder.json', () => {
  process.report.directory = folder;
  return process.report.writeReport('report-in-folder.json');
});
attack('a.heapsnapshot', (file) => v8.writeHeapSnapshot(file));
attack('cache', (file) => JSON.stringify(Module.enableCompileCache(file)));
attack('own-cache', (file) => Module.enableCompileCache('own-cache') && require('node:fs').renameSync('own-cache', file));
attack('base.db', (file) => new (require('node:sqlite').DatabaseSync)(file).exec('CREATE TABLE a (b)'));
attack('vacuum.db', (file) => new (require('node:sqlite').DatabaseSync)(':memory:').exec(`VACUUM INTO '${file}'`));
attack('attached.db', (file) => new (require('node:sqlite').DatabaseSync)(':memory:').exec(`ATTACH '${file}' AS a; CREATE TABLE a.b (c)`));
attack('storage.db', (file) => {
  const base = new (require('node:sqlite').DatabaseSync)('own.db');
  return require('node:sqlite').backup?.(base, file).catch(() => {}) && '';
});
attack('v8.log', (file) => {
  v8.setFlagsFromString(`--logfile=${file}`);
  v8.setFlagsFromString('--redirect-code-traces-to=' + file);
  v8.setFlagsFromString('--prof');
});
attack('binding', (file) => process.binding('fs').open(file, 0o101, 0o666));
setImmediate(() => {
  const left = readable(folder);
  console.log(won.join('\n') || left || 'refused');
});
/** The folder cannot be listed from inside: being able to is a finding too. */
function readable(path) {
  try {
    return readdirSync(path).join();
  } catch {
    return '';
  }
}
