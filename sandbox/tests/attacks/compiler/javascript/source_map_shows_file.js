// Tries: to have node print lines of a secret file: it quotes the "original source" that a source map names.
// Must: runtime_error
// Layer: Landlock (no file outside)
const { writeFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');

process.setSourceMapsEnabled(true);
const files = ['@OPEN_FILE@', '/proc/@SERVICE_PID@/environ', '@NEIGHBOUR_BUILD@/main.py', '@SECRET_FILE@'].map((path, index) => {
  const map = { version: 3, file: 'made.js', sources: [`file://${path}`], names: [], mappings: 'AAAA' };
  const json = Buffer.from(JSON.stringify(map)).toString('base64');
  const name = `${process.cwd()}/made${index}.js`;
  writeFileSync(name, `throw new Error('quote me');\n//${'#'} sourceMappingURL=data:application/json;base64,${json}\n`);
  return name;
});
for (const name of files) {
  const child = spawnSync(process.execPath, ['--v8-pool-size=1', '--enable-source-maps', name], { encoding: 'utf8' });
  console.log(child.stderr);
}
require(files.at(-1));
//# sourceMappingURL=@SECRET_FILE@
