// A file main.cjs.
// request: {"name": "main.cjs"}
// expected: {"stdout": "true\n", "stderr": ""}
console.log(require('node:path').extname(__filename) === '.cjs');
