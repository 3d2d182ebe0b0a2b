// Tries: to have the module loader read a file from outside as code, JSON, addon, environment or package, and to see it in the error.
// Must: ok
// Layer: Landlock
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const vm = require('node:vm');

const won = [];
const secretive = (text) => /SECRET|secret =|openSandbox|#define/.test(text);
const files = ['@SECRET_FILE@', '@NEIGHBOUR_BUILD@/main.py', '@SERVICE_SOURCE@', '/proc/@NEIGHBOUR_PID@/environ'];
const loaders = {
  require: (file) => require(file),
  json: (file) => Module._extensions['.json'](new Module(file), file),
  js: (file) => Module._extensions['.js'](new Module(file), file),
  addon: (file) => process.dlopen({ exports: {} }, file),
  import: (file) => import(pathToFileURL(file).href),
  importJson: (file) => import(pathToFileURL(file).href, { with: { type: 'json' } }),
  data: (file) => import(`data:text/javascript,import ${JSON.stringify(pathToFileURL(file).href)}`),
  environment: (file) => process.loadEnvFile(file) ?? JSON.stringify(process.env),
  package: (file) => JSON.stringify(Module.findPackageJSON?.('.', pathToFileURL(file))),
  resolve: (file) => require(Module.createRequire(file).resolve(`./${path.basename(file)}`)),
  sourceMap: (file) => vm.runInThisContext(`throw new Error('x')//# sourceMappingURL=${file}`, { filename: file }),
};
async function main() {
  process.setSourceMapsEnabled(true); // a trace then reads the files that it names
  for (const file of files)
    for (const [name, load] of Object.entries(loaders)) {
      let shown;
      try {
        shown = `loaded ${JSON.stringify((await load(file)) ?? null)}`;
      } catch (error) {
        shown = `${error.message} ${error.stack} ${error.cause?.stack}`;
        const refused = /EACCES|permission denied|Permission denied|not permitted|ENOENT|Cannot find/i.test(shown) || name === 'sourceMap';
        if (!refused) won.push(`${name} ${file}: ${shown}`);
      }
      // the source of this program stands in no trace: what looks secret is from the file
      if (secretive(shown.replaceAll(file, '')) || shown.startsWith('loaded {')) won.push(`${name} ${file}: ${shown}`);
    }
  console.log(won.join('\n') || 'refused');
}
main();
